using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Feed;

/// <summary>
/// Gives numbers inside the open transaction. The counter's row stays locked until that transaction ends, on either
/// database, so that numbers become visible in their order and without gaps; a roll back gives them back unseen.
/// </summary>
public static class Counters
{
    /// <returns>The last of the <paramref name="count"/> numbers given.</returns>
    public static async Task<long> AddAsync(PalmaresDb db, string name, int count, CancellationToken cancellationToken = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Numbers are given inside a transaction only.");
        var values = await db.Database
            .SqlQuery<long>($"UPDATE counters SET value = value + {count} WHERE name = {name} RETURNING value AS \"Value\"")
            .ToListAsync(cancellationToken);
        return values.Single();
    }

    /// <summary>Lifts the counter to at least <paramref name="value"/>, for numbers that were given elsewhere.</summary>
    public static Task LiftAsync(PalmaresDb db, string name, long value, CancellationToken cancellationToken = default) =>
        db.Database.ExecuteSqlAsync($"UPDATE counters SET value = {value} WHERE name = {name} AND value < {value}", cancellationToken);
}
