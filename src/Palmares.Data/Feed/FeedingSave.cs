using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Palmares.Domain.Library;

namespace Palmares.Data.Feed;

/// <summary>
/// What every save does: raises the version of changed practices and appends to the change feed, all in the
/// transaction of the save itself or in the one already open.
/// </summary>
internal static class FeedingSave
{
    public static async Task<int> SaveAsync(PalmaresDb db, Func<CancellationToken, Task<int>> save, bool accept, CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        var things = ChangedThing.In(db.ChangeTracker);
        if (things.Count == 0) return await SaveAndAcceptAsync();

        var now = db.GetService<TimeProvider>().GetUtcNow();
        var practices = db.Practices.Local;
        foreach (var thing in things) thing.RaiseVersion(practices, now);
        if (db.Database.CurrentTransaction is not null) return await AppendAndSaveAsync();

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var rows = await AppendAndSaveAsync();
        await transaction.CommitAsync();
        return rows;

        async Task<int> AppendAndSaveAsync()
        {
            var last = await Counters.AddAsync(db, Counter.Changes, things.Count, cancellationToken);
            var changes = things.Select((thing, at) => thing.At(last - things.Count + 1 + at, now)).ToList();
            db.Changes.AddRange(changes);
            try
            {
                return await SaveAndAcceptAsync() - changes.Count;
            }
            finally
            {
                // Feed rows are never read back through the tracker, and a failed save must not leave them for the next one.
                foreach (var change in changes) db.Entry(change).State = EntityState.Detached;
            }
        }

        async Task<int> SaveAndAcceptAsync()
        {
            var rows = await save(cancellationToken);
            if (accept) db.ChangeTracker.AcceptAllChanges();
            return rows;
        }
    }
}
