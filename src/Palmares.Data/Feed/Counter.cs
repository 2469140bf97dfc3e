namespace Palmares.Data.Feed;

/// <summary>A number that only grows. Its row is locked from its increment to the end of the transaction.</summary>
public sealed class Counter
{
    /// <summary>Numbers of practices: given once and never again, also after a deletion.</summary>
    public const string Practices = "practices";

    /// <summary>Sequences of the change feed.</summary>
    public const string Changes = "changes";

    /// <summary>Numbers of entries.</summary>
    public const string Entries = "entries";

    /// <summary>Sequences of the audit log.</summary>
    public const string Audit = "audit";

    public required string Name { get; init; }

    /// <summary>The last number given; 0 before the first.</summary>
    public long Value { get; init; }
}
