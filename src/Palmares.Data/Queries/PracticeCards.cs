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
            select new Row(practice, text));

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
        var rows = new List<Row>(numbers.Count * 3);
        await foreach (var row in _rows(db, [.. numbers], language, fallback).WithCancellation(cancellationToken)) rows.Add(row);
        var cards = rows.GroupBy(row => row.Practice.Number).ToDictionary(group => group.Key, group => Card([.. group], language, fallback));
        return [.. numbers.Select(number => cards.GetValueOrDefault(number)).OfType<PracticeCard>()];
    }

    private static PracticeCard Card(List<Row> rows, string language, string fallback)
    {
        var practice = rows[0].Practice;
        string[] languages = [language, fallback, practice.OriginalLanguage];
        var inOrder = languages.Select(wanted => rows.Find(row => row.Text.Language == wanted)?.Text).OfType<PracticeText>().ToList();
        var title = inOrder[0];
        var summary = inOrder.Find(text => text.Summary is not null);
        return new(
            practice.Number, practice.Id,
            new(title.Title, title.Language), title.TitleOrigin,
            summary is null ? null : new TextIn(summary.Summary!, summary.Language), summary?.SummaryOrigin,
            practice.InstitutionId, practice.CountryCode, practice.RegionId, practice.CompetitionId,
            practice.ImplementationYear, practice.AwardYear, practice.Tier, practice.Innovation,
            practice.TopicIds, practice.OriginalLanguage);
    }

    private sealed record Row(Practice Practice, PracticeText Text);
}
