namespace Palmares.Data;

/// <summary>One of several writes that are committed together.</summary>
internal abstract class GroupedWrite
{
    /// <returns>False: it failed, or nobody waits for it any more, and what it wrote has to be taken back.</returns>
    public abstract Task<bool> TryAsync(PalmaresDb db);

    /// <summary>After the commit: what came of it.</summary>
    public abstract void Tell();

    /// <summary>Nothing of the group was written.</summary>
    public abstract void Fail(Exception exception);
}

internal sealed class GroupedWrite<T>(Func<PalmaresDb, Task<T>> write, CancellationToken cancellation) : GroupedWrite
{
    // Whoever waits goes on elsewhere than on the thread that writes for the others.
    private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<T>? _written;

    public Task<T> Outcome => _told.Task;

    public override async Task<bool> TryAsync(PalmaresDb db)
    {
        _written = cancellation.IsCancellationRequested ? Task.FromCanceled<T>(cancellation) : write(db);
        await ((Task)_written).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _written.IsCompletedSuccessfully;
    }

    public override void Tell() => _told.SetFromTask(_written!);

    public override void Fail(Exception exception) => _told.TrySetException(exception);
}
