namespace Palmares.Domain.Access;

/// <summary>
/// The only way to an account. It grants one thing: a role in an institution, a role for the association, or a share in
/// one entry. Its link is mailed and kept here as a digest only.
/// </summary>
public sealed class Invitation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the link's token.</summary>
    public required byte[] TokenHash { get; init; }

    public required string Address { get; init; }

    /// <summary>The language of its mail, a code of <see cref="Shared.Language"/>.</summary>
    public required string Language { get; init; }

    public string? InstitutionId { get; init; }

    public InstitutionRole? InstitutionRole { get; init; }

    public string? Function { get; init; }

    public AssociationRole? AssociationRole { get; init; }

    public string? CompetitionId { get; init; }

    public Guid? EntryId { get; init; }

    public Entries.ShareKind? Share { get; init; }

    public Guid? InvitedBy { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public Guid? AcceptedBy { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;
}
