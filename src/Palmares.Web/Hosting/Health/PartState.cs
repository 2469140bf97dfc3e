namespace Palmares.Web.Hosting.Health;

/// <summary>From good to bad: the whole is as its worst part.</summary>
public enum PartState
{
    Ok,

    /// <summary>Somebody should look; the node still serves.</summary>
    Warning,

    /// <summary>The balancer sends nobody here.</summary>
    Failed,
}

/// <summary>From what was measured to what it means. Thresholds are in docs/operations.md.</summary>
public static class PartStates
{
    private static readonly TimeSpan WorkerIsLate = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan IndexIsLate = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IndexIsStale = TimeSpan.FromSeconds(30);

    /// <summary>Four times the reserve is the time to look; below the reserve, saves are in danger.</summary>
    public static PartState Disk(long freeBytes, long reserve) =>
        freeBytes < reserve ? PartState.Failed : freeBytes < 4 * reserve ? PartState.Warning : PartState.Ok;

    /// <summary>
    /// Never a failure: a mail server that hangs holds up the workers of all nodes at once, and that must not take the site away.
    /// </summary>
    public static PartState Worker(TimeSpan sinceLastRound) => sinceLastRound > WorkerIsLate ? PartState.Warning : PartState.Ok;

    /// <param name="behind">Changes of the feed that the index has not taken.</param>
    /// <param name="sinceCaughtUp">Since it had taken all there were.</param>
    public static PartState Index(long behind, TimeSpan sinceCaughtUp) =>
        behind <= 0 || sinceCaughtUp <= IndexIsLate ? PartState.Ok : sinceCaughtUp <= IndexIsStale ? PartState.Warning : PartState.Failed;
}
