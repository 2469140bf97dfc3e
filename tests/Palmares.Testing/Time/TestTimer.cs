namespace Palmares.Testing.Time;

/// <summary>A timer of <see cref="TestClock"/>: its callback runs on the thread that moves the clock.</summary>
internal sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;
    private bool _disposed;

    internal DateTimeOffset Due { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed) return false;
        _period = period;
        clock.Schedule(this, dueTime);
        return true;
    }

    internal void Fire()
    {
        if (_period > TimeSpan.Zero) clock.Schedule(this, _period);
        callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
