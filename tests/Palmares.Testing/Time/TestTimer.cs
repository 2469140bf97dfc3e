namespace Palmares.Testing.Time;

/// <summary>A timer of <see cref="TestClock"/>: its callback runs on the thread that moves the clock.</summary>
internal sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;
    private bool _disposed;

    /// <summary>How many periods a timer may be behind and still make up for each.</summary>
    private const int MostToMakeUp = 1000;

    internal DateTimeOffset Due { get; set; }

    /// <summary>
    /// A beat of tenths of a second does not fall due a hundred thousand times when a test moves on by a day: it skips to the last
    /// time before <paramref name="instant"/>, as after the sleep of a computer.
    /// </summary>
    internal void SkipTowards(DateTimeOffset instant)
    {
        if (_period <= TimeSpan.Zero || instant - Due <= _period * MostToMakeUp) return;
        Due = instant - TimeSpan.FromTicks((instant - Due).Ticks % _period.Ticks);
    }

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
