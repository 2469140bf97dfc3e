using Palmares.Domain.Text;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>What can be a person's name: anything to be seen that fits on a line.</summary>
public static class PersonName
{
    public const int Longest = 200;

    public static string Read(string? typed) => VisibleText.Line(typed);

    /// <summary>A source text, or null where the name will do.</summary>
    public static string? Problem(string name) =>
        name.Length == 0 ? Localizer.Key("Enter your name")
        : name.Length > Longest ? Localizer.Key("Enter your name in at most 200 characters, on one line")
        : null;
}
