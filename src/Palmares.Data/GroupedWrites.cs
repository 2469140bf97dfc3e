using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Data;

/// <summary>
/// Small writes of many people at once. Where the database has one writer at a time, those who wait for it are written
/// together, and one flush to the disk serves them all; each is told of its own success, and only after the commit.
/// Elsewhere each has a transaction of its own, and the database groups the flushes.
/// </summary>
public sealed class GroupedWrites(IDbContextFactory<PalmaresDb> contexts, DatabaseProvider provider)
{
    /// <summary>What one transaction takes; others may have the turn in between.</summary>
    private const int Most = 64;

    private const string Mark = "one_of_many";

    private readonly ConcurrentQueue<GroupedWrite> _waiting = new();
    private int _isLed;

    /// <param name="write">Writes to the context it is given, and saves. It neither begins nor commits a transaction, and once begun it is not given up.</param>
    /// <returns>What it returned, after the commit.</returns>
    /// <exception cref="TimeoutException">The database was busy for too long; nothing was written.</exception>
    public async Task<T> RunAsync<T>(Func<PalmaresDb, Task<T>> write, CancellationToken cancellation)
    {
        if (!provider.HasOneWriter) return await WriteAloneAsync(write, cancellation);
        var mine = new GroupedWrite<T>(write, cancellation);
        _waiting.Enqueue(mine);
        if (Interlocked.Exchange(ref _isLed, 1) == 0) _ = LeadAsync();
        return await mine.Outcome;
    }

    private async Task<T> WriteAloneAsync<T>(Func<PalmaresDb, Task<T>> write, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var outcome = await write(db);
        await transaction.CommitAsync();
        return outcome;
    }

    /// <summary>Writes until nobody waits. Belongs to no request: whoever leaves, leaves the others' texts alone.</summary>
    private async Task LeadAsync()
    {
        do
        {
            List<GroupedWrite> group = [];
            try
            {
                await WriteWaitingAsync(group);
            }
#pragma warning disable CA1031 // it is told to everybody who waits for it
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (group.Count == 0) Take(group, int.MaxValue);
                foreach (var write in group) write.Fail(exception);
            }
            Volatile.Write(ref _isLed, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.Exchange(ref _isLed, 1) == 0);
    }

    private async Task WriteWaitingAsync(List<GroupedWrite> group)
    {
        var turn = await provider.TakeWriteTurnAsync(CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync();
        // Ours is around each write already.
        db.Database.AutoSavepointsEnabled = false;
        await using (var transaction = await WriteTransaction.BeginAsync(db, turn, CancellationToken.None))
        {
            // As late as can be: everybody who came while the turn was another's is in it.
            Take(group, Most);
            foreach (var write in group)
            {
                await transaction.MarkAsync(Mark);
                if (!await write.TryAsync(db)) await transaction.BackToAsync(Mark);
                db.ChangeTracker.Clear();
            }
            await transaction.CommitAsync();
        }
        foreach (var write in group) write.Tell();
    }

    private void Take(List<GroupedWrite> group, int most)
    {
        while (group.Count < most && _waiting.TryDequeue(out var write)) group.Add(write);
    }
}
