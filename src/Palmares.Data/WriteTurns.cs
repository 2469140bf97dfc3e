namespace Palmares.Data;

/// <summary>
/// Gives the writers of one process their turns, first come, first served. For a database with one writer at a time: waiting
/// here costs no thread and no polling, and nobody is overtaken again and again, as they are at the database's own lock.
/// </summary>
public sealed class WriteTurns : IDisposable
{
    /// <summary>As long as a writer of another process may hold everybody up, and some.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _free = new(1);

    /// <returns>The turn; its disposal ends it.</returns>
    /// <exception cref="TimeoutException">It did not come within ten seconds.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        if (!await _free.WaitAsync(Longest, cancellation)) throw new TimeoutException("The database is busy: no turn to write within ten seconds.");
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? _free = free;

        public void Dispose() => Interlocked.Exchange(ref _free, null)?.Release();
    }
}
