using Palmares.Web.Localization;

namespace Palmares.Web.Features.Events;

internal static class EventTypes
{
    /// <summary>The type's name in the reader's language; an unknown code is shown as it is, with spaces.</summary>
    public static string Name(Localizer localizer, string type) => type switch
    {
        "regional-forum" => localizer["Regional forum"],
        "world-forum" => localizer["World forum"],
        "statutory-meeting" => localizer["Statutory meeting"],
        "technical-seminar" => localizer["Technical seminar"],
        "virtual-forum" => localizer["Virtual forum"],
        "international-conference" => localizer["International conference"],
        "academy-workshop" => localizer["Academy workshop"],
        "world-congress" => localizer["World congress"],
        "technical-commissions-forum" => localizer["Forum of the technical commissions"],
        "observance" => localizer["Observance"],
        _ => type.Replace('-', ' '),
    };
}
