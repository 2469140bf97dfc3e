namespace Palmares.Domain.Endorsements;

/// <summary>
/// A link that was mailed for a request: every mail has one of its own, and all of them lead to the request and die with it.
/// Only its digest is kept, so that a reminder cannot repeat the first one.
/// </summary>
public sealed class EndorsementLink
{
    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; init; }

    public required Guid RequestId { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
