namespace Palmares.Data.Feed;

/// <summary>What a row of the change feed is about.</summary>
public enum ChangeKind
{
    Practice,
    Topic,
    Region,
    Country,
    Institution,
    Competition,
    Event,
}

/// <summary>
/// One row of the change feed: something of this kind and key was added, changed or deleted. Rows say that, not what:
/// a reader loads the present state. Sequences have no gaps and are committed in their order, so that a reader that
/// has seen n has seen everything up to n.
/// </summary>
public sealed class Change
{
    public required long Sequence { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>A practice's number, a country's code, else the id.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}
