namespace Palmares.Data.Accounts;

public enum LinkPurpose
{
    NewPassword,
    VerifyAddress,
}

/// <summary>A mailed link with which a person does one thing to the own account, once. Kept as a digest only.</summary>
public sealed class AccountLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required LinkPurpose Purpose { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The address to be verified.</summary>
    public Guid? AddressId { get; init; }

    /// <summary>SHA-256 of the link's token.</summary>
    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
