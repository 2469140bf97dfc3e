namespace Palmares.Testing.Time;

/// <summary>
/// A clock that stands still until it is told. Advancing it fires the timers that fall due, each at its own instant and in
/// order, before it returns. Safe to use from several threads.
/// </summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>A Sunday morning in winter: UTC and Geneva differ by one hour.</summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<TestTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    public TestClock() : this(DefaultStart)
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by);
    }

    /// <summary>Moves to an instant. Going back, as a clock that is corrected does, fires nothing.</summary>
    public void Set(DateTimeOffset instant) => MoveTo(instant.ToUniversalTime());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(TestTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            timer.Due = _now + dueTime;
            _timers.Add(timer);
        }

        if (dueTime == TimeSpan.Zero) MoveTo(GetUtcNow());
    }

    internal void Remove(TestTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private void MoveTo(DateTimeOffset instant)
    {
        while (TakeDue(instant) is { } timer) timer.Fire();
        lock (_gate) _now = instant;
    }

    private TestTimer? TakeDue(DateTimeOffset instant)
    {
        lock (_gate)
        {
            foreach (var behind in _timers) behind.SkipTowards(instant);
            var timer = _timers.Where(candidate => candidate.Due <= instant).MinBy(candidate => candidate.Due);
            if (timer is null) return null;
            if (timer.Due > _now) _now = timer.Due;
            _timers.Remove(timer);
            return timer;
        }
    }
}
