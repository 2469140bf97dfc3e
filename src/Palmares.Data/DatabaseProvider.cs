using Microsoft.EntityFrameworkCore;
using Palmares.Data.Backups;
using Palmares.Data.Checks;

namespace Palmares.Data;

/// <summary>What the two databases do differently.</summary>
public abstract class DatabaseProvider
{
    /// <summary>For people: "SQLite" or "PostgreSQL".</summary>
    public abstract string Name { get; }

    /// <summary>Lists of values go to either database as one parameter, so that their length makes no new statement.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Whether a save failed because something unique was already there.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>
    /// Whether something failed because the database was away, locked by somebody else, or had no room: nothing was saved, and
    /// the same may succeed a moment later.
    /// </summary>
    public bool IsUnavailable(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is TimeoutException || IsOwnTrouble(cause)) return true;
        return false;
    }

    /// <summary>As <see cref="IsUnavailable"/>, of one exception without its causes.</summary>
    protected abstract bool IsOwnTrouble(Exception exception);

    /// <summary>Whether one writer at a time is all the database can do, so that writes of several people are better committed together.</summary>
    public virtual bool HasOneWriter => false;

    /// <returns>The right to write now; its disposal gives it to the next.</returns>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public virtual Task<IDisposable> TakeWriteTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoTurn.Needed);

    /// <summary>
    /// Brings the schema to this version. Interrupted anywhere, the old or a newer whole schema stands and a second run goes on.
    /// Data that a new schema could not hold, or that are damaged already, are found before anything is changed.
    /// </summary>
    /// <exception cref="InvalidOperationException">Refused; the message names what has to be mended first.</exception>
    public virtual async Task MigrateAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any() && (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            && await FindDamageAsync(db, cancellationToken) is { Count: > 0 } damage)
            throw new InvalidOperationException($"The database is damaged and was left as it was: {string.Join("; ", damage.Take(10))}. Mend it, or restore a backup.");
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// Runs something on one node at a time, for what must be begun once for all of them. An embedded database has one node.
    /// </summary>
    public virtual Task OneAtATimeAsync(PalmaresDb db, Func<Task> work, CancellationToken cancellationToken = default) => work();

    /// <summary>
    /// Calls <paramref name="heard"/> once it listens, and whenever any node has committed to the change feed: sooner than polling would notice. Runs until it is
    /// cancelled, or throws when the connection is lost. Returns at once where the database has no such voice.
    /// </summary>
    public virtual Task ListenAsync(Func<Task> heard, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the database itself finds broken, its files included.</summary>
    public virtual Task<IReadOnlyList<Breach>> FindDamageAsync(PalmaresDb db, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Breach>>([]);

    /// <summary>What the records take on the disk, in bytes, without logs and copies.</summary>
    public abstract Task<long> SizeAsync(PalmaresDb db, CancellationToken cancellationToken = default);

    /// <summary>That an acknowledged commit survives a crash and a power cut.</summary>
    /// <exception cref="InvalidOperationException">The server is set up to lose commits; the message says which setting.</exception>
    public abstract Task AssertDurableAsync(PalmaresDb db, CancellationToken cancellationToken = default);

    /// <summary>A consistent copy to read from while others write.</summary>
    /// <param name="scratch">Path of a file that may be made and is deleted with the snapshot.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    public abstract Task<DatabaseSnapshot> SnapshotAsync(string scratch, CancellationToken cancellationToken);

    /// <summary>What is there now; <see cref="DatabaseFacts.None"/> where there is no database.</summary>
    public abstract Task<DatabaseFacts> FactsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Puts what was backed up in the place of what is there, at the schema it was backed up with: all of it, or the old database stands.
    /// Whoever calls has asked whether what is there may go.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database is in use; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">See <see cref="RestoreSource.Compare"/>.</exception>
    public abstract Task RestoreAsync(RestoreSource source, CancellationToken cancellationToken);

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Needed = new();

        public void Dispose()
        {
        }
    }
}
