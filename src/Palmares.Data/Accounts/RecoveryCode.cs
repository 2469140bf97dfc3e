namespace Palmares.Data.Accounts;

/// <summary>Replaces the code of a lost authenticator, once. Its 120 random bits need no slow digest.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the code without its hyphens, in capitals.</summary>
    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
