using Palmares.Data.Queries;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Search;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>A practice that was read lately, with what is worked out of it once: its words for readers of each language, and where it leads.</summary>
public sealed class KeptPractice(Practice practice)
{
    // One for each text, so that languages whose readers get the same text share what is remembered of it.
    private readonly RememberedText[] _titles = [.. practice.Texts.Select(text => new RememberedText(text.Title, text.Language))];
    private readonly RememberedText?[] _summaries = [.. practice.Texts.Select(text => text.Summary is null ? null : new RememberedText(text.Summary, text.Language))];
    private readonly PracticeInLanguage?[] _inLanguages = new PracticeInLanguage?[Languages.All.Count];

    public Practice Practice => practice;

    public bool IsWithdrawn => practice.WithdrawnAt is not null;

    /// <summary>Null until somebody has looked for them.</summary>
    public RelatedPractices? Related { get; set; }

    public PracticeInLanguage In(Language language) => _inLanguages[(int)language] ??= Make(language);

    private PracticeInLanguage Make(Language language)
    {
        var words = PracticeWords.For(practice, language);
        var card = new PracticeCard(
            practice.Number, practice.Id,
            new(words.Title.Title, words.Title.Language), words.Title.TitleOrigin,
            words.Summary is { } summary ? new TextIn(summary.Summary!, summary.Language) : null, words.Summary?.SummaryOrigin,
            practice.InstitutionId, practice.CountryCode, practice.RegionId, practice.CompetitionId,
            practice.ImplementationYear, practice.AwardYear, practice.Tier, practice.Innovation,
            practice.TopicIds, practice.OriginalLanguage);
        return new(
            words, card, _titles[practice.Texts.IndexOf(words.Title)], words.Summary is null ? null : _summaries[practice.Texts.IndexOf(words.Summary)]);
    }
}

/// <summary>A practice for readers of one language: on its page, in lists, and its texts for marking what was found in them.</summary>
public sealed record PracticeInLanguage(PracticeWords Words, PracticeCard Card, RememberedText Title, RememberedText? Summary);
