using Palmares.Domain.Library;
using Palmares.Web.Features.Library.Facets;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>What the record page says about the origin of what it shows.</summary>
public static class RecordWords
{
    /// <summary>The body's language where it is not the reader's, or how it came into theirs; null for an original.</summary>
    public static string? LanguageNote(Localizer localizer, RecordPage page)
    {
        if (page.Text.Summary is not { } text) return null;
        if (text.Language != localizer.Code)
            return localizer["This text is in {0}. There is no English translation yet.", localizer.LanguageName(text.Language)];
        var original = localizer.LanguageName(page.Practice.OriginalLanguage);
        return text.SummaryOrigin switch
        {
            TextOrigin.Human => localizer["Translated by hand. Original language: {0}.", original],
            TextOrigin.Machine => localizer["Translated by machine and not yet checked. Original language: {0}.", original],
            TextOrigin.MachineReviewed => localizer["Translated by machine and checked by a person. Original language: {0}.", original],
            _ => null,
        };
    }

    /// <summary>In brackets after the name of a language.</summary>
    public static string Origin(Localizer localizer, TextOrigin? origin) => origin switch
    {
        TextOrigin.Human => localizer["(translated by hand)"],
        TextOrigin.Machine => localizer["(translated by machine)"],
        TextOrigin.MachineReviewed => localizer["(translated by machine, checked)"],
        _ => localizer["(original)"],
    };

    public static string Basis(Localizer localizer, SummaryBasis basis) => basis switch
    {
        SummaryBasis.RecordOpening => localizer["The summary was written from the public opening of the record."],
        SummaryBasis.NewsOrPressReport => localizer["The summary was written from news or a press report."],
        _ => localizer["The summary was written from little more than the title and the award report."],
    };

    /// <summary>Where the title is not the published one; null where it is.</summary>
    public static string? TitleNote(Localizer localizer, RecordPage page)
    {
        if (page.Text.Title.Language != "en")
            return page.Text.Title.TitleOrigin == TextOrigin.Human ? localizer["The title was translated by hand."] : null;
        return page.Practice.TitleStatus switch
        {
            TitleStatus.Translated => localizer["The practice was published in another language; its English title was translated by hand."],
            TitleStatus.Descriptive => localizer["The original title was not visible; this one was written for the library."],
            _ => null,
        };
    }
}
