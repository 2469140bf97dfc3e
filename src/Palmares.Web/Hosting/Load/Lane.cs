namespace Palmares.Web.Hosting.Load;

/// <summary>
/// So many at once, so many waiting in their order, and nobody longer than they would stay: what comes beyond is turned away at once,
/// while there is still time to try again.
/// </summary>
public sealed class Lane(int atOnce, int waiting, TimeSpan longest) : IDisposable
{
    private readonly SemaphoreSlim _free = new(atOnce, atOnce);
    private int _waiting;

    public int Active => atOnce - _free.CurrentCount;

    public int Waiting => Volatile.Read(ref _waiting);

    /// <returns>False: turned away. Else <see cref="Leave"/> must follow.</returns>
    public ValueTask<bool> EnterAsync(CancellationToken cancellation) => _free.Wait(0, CancellationToken.None) ? new(true) : WaitAsync(cancellation);

    public void Leave() => _free.Release();

    public void Dispose() => _free.Dispose();

    private async ValueTask<bool> WaitAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > waiting)
        {
            Interlocked.Decrement(ref _waiting);
            return false;
        }
        try
        {
            return await _free.WaitAsync(longest, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
