using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>
/// Which of a record's texts a reader gets: title and summary in their language where they exist, each for itself, else
/// English, else the original, as in lists; else the first there is.
/// </summary>
public sealed class PracticeWords
{
    private readonly Practice _practice;

    private PracticeWords(Practice practice, PracticeText title, PracticeText? summary)
        => (_practice, Title, Summary) = (practice, title, summary);

    public PracticeText Title { get; }

    /// <summary>The text whose summary is shown; null if the record has none in any language.</summary>
    public PracticeText? Summary { get; }

    /// <summary>The language of the page's body, the summary; of the title where there is no summary.</summary>
    public string BodyLanguage => (Summary ?? Title).Language;

    /// <summary>The languages in which the body can be read, the original first, then by tag.</summary>
    public IReadOnlyList<PracticeText> Bodies =>
    [
        .. _practice.Texts.Where(text => text.Summary is not null)
            .OrderBy(text => text.Language != _practice.OriginalLanguage).ThenBy(text => text.Language, StringComparer.Ordinal),
    ];

    /// <summary>Titles in other languages than the one shown, by tag.</summary>
    public IReadOnlyList<PracticeText> OtherTitles =>
        [.. _practice.Texts.Where(text => text.Language != Title.Language).OrderBy(text => text.Language, StringComparer.Ordinal)];

    /// <exception cref="InvalidOperationException">A record without any text, which the database refuses.</exception>
    public static PracticeWords For(Practice practice, Language language)
    {
        var code = language.Code();
        var title = Best(practice, practice.Texts, code);
        var withSummary = practice.Texts.FindAll(text => text.Summary is not null);
        return new(
            practice,
            title ?? throw new InvalidOperationException($"Practice {practice.Number} has no text."),
            Best(practice, withSummary, code));
    }

    private static PracticeText? Best(Practice practice, List<PracticeText> texts, string language)
        => texts.Find(text => text.Language == language)
           ?? texts.Find(text => text.Language == "en")
           ?? texts.Find(text => text.Language == practice.OriginalLanguage)
           ?? texts.MinBy(text => text.Language, StringComparer.Ordinal);
}
