namespace Palmares.Data.Accounts;

/// <summary>
/// Somebody forgot the password of an address, which may be nobody's. The worker looks that up, so that the answer to the
/// request takes the same time either way.
/// </summary>
public sealed class PasswordRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>See <see cref="PersonAddress.Normalize"/>.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
}
