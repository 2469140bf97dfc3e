using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>
/// A record cited in the style of APA 7, as a report of its institution: author, year, title, what it is, publisher; the
/// permanent address follows. The title stands apart because it is set in another face.
/// </summary>
public readonly record struct Citation(string Before, string Title, string After)
{
    public static Citation Of(RecordPage page, Localizer localizer)
    {
        var year = page.Practice.AwardYear is { } known ? Localizer.Year(known) : localizer["n.d."];
        return new(
            $"{page.InstitutionName.Text}. ({year}). ",
            page.Text.Title.Title,
            $" [{localizer["Good practice no. {0}", page.Number]}]. Palmares.");
    }

    /// <summary>A message with the title and the permanent address, to nobody in particular.</summary>
    public static string MailTo(RecordPage page, string permalink)
        => $"mailto:?subject={Uri.EscapeDataString(page.Text.Title.Title)}&body={Uri.EscapeDataString($"{page.Text.Title.Title}\r\n{permalink}\r\n")}";
}
