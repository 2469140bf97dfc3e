using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Library;

namespace Palmares.Data.Queries;

/// <summary>A record and those it points to, each with all its texts, in one SQL command.</summary>
public sealed class PracticeRecords(IDbContextFactory<PalmaresDb> contexts)
{
    // Compiled against the model of one database: an instance belongs to one container.
    private readonly Func<PalmaresDb, int[], IAsyncEnumerable<Practice>> _byNumbers = EF.CompileAsyncQuery(
        (PalmaresDb db, int[] numbers) =>
            db.Practices.AsNoTracking().Include(practice => practice.Texts).Where(practice => numbers.Contains(practice.Number)));

    /// <summary>In any order, withdrawn ones too; numbers that were never given are left out.</summary>
    public async Task<List<Practice>> OfAsync(int[] numbers, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new List<Practice>(numbers.Length);
        await foreach (var practice in _byNumbers(db, numbers).WithCancellation(cancellationToken)) found.Add(practice);
        return found;
    }
}
