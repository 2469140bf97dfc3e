using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Library;

namespace Palmares.Data.Queries;

/// <summary>
/// Practices with all their texts for indexing; withdrawn ones are left out. To follow the feed: read
/// <see cref="ChangeFeed.LatestAsync"/> first, then everything, then the changes since.
/// </summary>
public sealed class PracticeStream(IDbContextFactory<PalmaresDb> contexts)
{
    private const int Batch = 500;

    /// <summary>All, by number, a batch at a time: no read transaction stays open while the caller works.</summary>
    public async IAsyncEnumerable<Practice> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var last = 0;
        while (true)
        {
            var batch = await ReadAsync(live => live.Where(practice => practice.Number > last).OrderBy(practice => practice.Number).Take(Batch), cancellationToken);
            foreach (var practice in batch) yield return practice;
            if (batch.Count < Batch) yield break;
            last = batch[^1].Number;
        }
    }

    /// <summary>Those of <paramref name="numbers"/> that are to be shown; an index forgets the others.</summary>
    public Task<List<Practice>> OfAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken = default) =>
        ReadAsync(live => live.Where(practice => numbers.Contains(practice.Number)).OrderBy(practice => practice.Number), cancellationToken);

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Live(db).CountAsync(cancellationToken);
    }

    private async Task<List<Practice>> ReadAsync(Func<IQueryable<Practice>, IQueryable<Practice>> which, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await which(Live(db)).AsNoTracking().Include(practice => practice.Texts).ToListAsync(cancellationToken);
    }

    private static IQueryable<Practice> Live(PalmaresDb db) => db.Practices.Where(practice => practice.WithdrawnAt == null);
}
