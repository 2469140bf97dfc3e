namespace Palmares.Web.Hosting.Health;

/// <summary>When something that is done again and again was last done. Not moved by a clock that is set.</summary>
public sealed class Pulse(TimeProvider clock)
{
    private long _last = clock.GetTimestamp();

    public TimeSpan Since => clock.GetElapsedTime(Interlocked.Read(ref _last));

    public void Beat() => Interlocked.Exchange(ref _last, clock.GetTimestamp());
}

/// <param name="clock">The application's.</param>
public sealed class Pulses(TimeProvider clock)
{
    /// <summary>Beats after every round of the worker.</summary>
    public Pulse Worker { get; } = new(clock);

    /// <summary>Beats whenever the index has seen the end of the change feed.</summary>
    public Pulse Index { get; } = new(clock);
}
