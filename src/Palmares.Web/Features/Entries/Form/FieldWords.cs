using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Form;

/// <summary>Words why a field did not take a text.</summary>
public static class FieldWords
{
    public static string Of(Violation violation, Localizer t) => violation.Code switch
    {
        "text-too-many-characters" => t["Not saved: this field takes at most {0} characters. Your text is still here; shorten it.", violation.Arguments[0]],
        "text-ill-formed" or "text-has-controls" => t["Not saved: the text holds characters that are no text. Those that could be read are here; look through it and save again."],
        "choice-unknown" => t["Not saved: something was chosen that the form does not offer. Choose again."],
        _ => throw new ArgumentOutOfRangeException(nameof(violation), violation.Code),
    };
}
