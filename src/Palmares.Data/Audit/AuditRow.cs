namespace Palmares.Data.Audit;

/// <summary>
/// Who did what, append-only. Each row's hash covers the row and the hash before it, so that nothing can be changed or taken
/// away inside the chain without being noticed (rule 15).
/// </summary>
public sealed class AuditRow
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the system itself and for signatories without an account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Lower case with hyphens, subject first: "entry-submitted".</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: "entry/12".</summary>
    public required string Subject { get; init; }

    /// <summary>A JSON object of what else matters; no secrets, no texts.</summary>
    public required string Details { get; init; }

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
