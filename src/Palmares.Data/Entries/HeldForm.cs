namespace Palmares.Data.Entries;

/// <summary>
/// A form that was sent after its author's session had ended, kept for an hour so that it comes back after signing in. Only
/// a form made for a person can be held, and only for that person.
/// </summary>
public sealed class HeldForm
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid PersonId { get; init; }

    /// <summary>What was typed, protected by the application's keys.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset HeldAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
