using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;

namespace Palmares.Data.Queries;

/// <summary>What changed since a reader last looked. A reader keeps the highest sequence it has worked off, its watermark.</summary>
public sealed class ChangeFeed(IDbContextFactory<PalmaresDb> contexts)
{
    /// <summary>In order, none missing; empty when nothing is newer than <paramref name="watermark"/>.</summary>
    public async Task<IReadOnlyList<Change>> SinceAsync(long watermark, int most = 1000, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Changes.AsNoTracking()
            .Where(change => change.Sequence > watermark)
            .OrderBy(change => change.Sequence)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The last sequence that is committed; 0 before the first.</summary>
    public async Task<long> LatestAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;
    }

    /// <summary>Tells one database from another that was put in its place: when its first change was made. Null before that.</summary>
    public async Task<string?> IdentityAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var first = await db.Changes.Where(change => change.Sequence == 1).Select(change => (DateTimeOffset?)change.At).SingleOrDefaultAsync(cancellationToken);
        return first?.UtcTicks.ToString("x", CultureInfo.InvariantCulture);
    }
}
