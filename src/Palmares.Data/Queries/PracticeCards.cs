using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Data.Queries;

/// <summary>The cards of a page of hits in one SQL command.</summary>
public sealed class PracticeCards(IDbContextFactory<PalmaresDb> contexts)
{
    public const int Most = 100;

    // One flat row per practice and text. Compiled against the model of one database: an instance belongs to one container.
    private readonly Func<PalmaresDb, int[], string, string, IAsyncEnumerable<Row>> _rows = EF.CompileAsyncQuery(
        (PalmaresDb db, int[] numbers, string language, string fallback) =>
            from practice in db.Practices.AsNoTracking()
            join text in db.PracticeTexts.AsNoTracking() on practice.Number equals text.PracticeNumber
            where practice.WithdrawnAt == null && numbers.Contains(practice.Number)
            where text.Language == language || text.Language == fallback || text.Language == practice.OriginalLanguage
            select new Row(
                new Facts(
                    practice.Number, practice.Id, practice.InstitutionId, practice.CountryCode, practice.RegionId, practice.CompetitionId,
                    practice.ImplementationYear, practice.AwardYear, practice.Tier, practice.Innovation, practice.TopicIds, practice.OriginalLanguage),
                new Words(text.Language, text.Title, text.TitleOrigin, text.Summary, text.SummaryOrigin)));

    /// <summary>
    /// In the order of <paramref name="numbers"/>; what does not exist or was withdrawn is left out. Texts are in
    /// <paramref name="language"/>, else in <paramref name="fallback"/>, else in the original's language.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="Most"/> numbers.</exception>
    public async Task<IReadOnlyList<PracticeCard>> OfAsync(
        IReadOnlyList<int> numbers, string language, string fallback = "en", CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numbers.Count, Most);
        if (numbers.Count == 0) return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = new Dictionary<int, (Facts Facts, List<Words> Words)>(numbers.Count);
        await foreach (var row in _rows(db, [.. numbers], language, fallback).WithCancellation(cancellationToken))
        {
            if (drafts.TryGetValue(row.Facts.Number, out var draft)) draft.Words.Add(row.Words);
            else drafts.Add(row.Facts.Number, (row.Facts, [row.Words]));
        }
        var cards = drafts.ToDictionary(draft => draft.Key, draft => Card(draft.Value.Facts, draft.Value.Words, language, fallback));
        return [.. numbers.Select(number => cards.GetValueOrDefault(number)).OfType<PracticeCard>()];
    }

    private static PracticeCard Card(Facts practice, List<Words> words, string language, string fallback)
    {
        words.Sort((a, b) => Rank(a).CompareTo(Rank(b)));
        var title = words[0];
        var summary = words.Find(text => text.Summary is not null);
        return new(
            practice.Number, practice.Id,
            new(title.Title, title.Language), title.TitleOrigin,
            summary is null ? null : new TextIn(summary.Summary!, summary.Language), summary?.SummaryOrigin,
            practice.InstitutionId, practice.CountryCode, practice.RegionId, practice.CompetitionId,
            practice.ImplementationYear, practice.AwardYear, practice.Tier, practice.Innovation,
            practice.TopicIds, practice.OriginalLanguage);

        int Rank(Words text) => text.Language == language ? 0 : text.Language == fallback ? 1 : 2;
    }

    private sealed record Row(Facts Facts, Words Words);

    private sealed record Facts(
        int Number, string Id, string InstitutionId, string CountryCode, string RegionId, string? CompetitionId,
        int? ImplementationYear, int? AwardYear, Tier? Tier, bool Innovation, IReadOnlyList<string> TopicIds, string OriginalLanguage);

    private sealed record Words(string Language, string Title, TextOrigin TitleOrigin, string? Summary, TextOrigin? SummaryOrigin);
}
