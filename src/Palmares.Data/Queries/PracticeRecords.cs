using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Library;

namespace Palmares.Data.Queries;

/// <summary>Practices, each with all its texts, in one SQL command.</summary>
public sealed class PracticeRecords(IDbContextFactory<PalmaresDb> contexts)
{
    // One flat row per practice and text, put together here: cheaper than an Include. Compiled against the model of one
    // database: an instance belongs to one container.
    private readonly Func<PalmaresDb, int[], IAsyncEnumerable<Row>> _byNumbers = EF.CompileAsyncQuery(
        (PalmaresDb db, int[] numbers) =>
            from practice in db.Practices.AsNoTracking()
            join text in db.PracticeTexts.AsNoTracking() on practice.Number equals text.PracticeNumber
            where numbers.Contains(practice.Number)
            select new Row(practice, text));

    /// <summary>In any order, withdrawn ones too; numbers that were never given are left out.</summary>
    public async Task<IReadOnlyCollection<Practice>> OfAsync(int[] numbers, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<int, Practice>(numbers.Length);
        await foreach (var (practice, text) in _byNumbers(db, numbers).WithCancellation(cancellationToken))
        {
            if (found.TryAdd(practice.Number, practice)) practice.Texts.Add(text);
            else found[practice.Number].Texts.Add(text);
        }
        return found.Values;
    }

    private sealed record Row(Practice Practice, PracticeText Text);
}
