namespace Palmares.Domain.Competitions;

/// <summary>More time for one institution, for one of its entries or all; changes nobody else's deadline (rule 8).</summary>
public sealed class Extension
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string CompetitionId { get; init; }

    public required string InstitutionId { get; init; }

    /// <summary>Null for all entries of the institution.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>The first instant at which it is too late.</summary>
    public required DateTimeOffset Until { get; init; }

    public required string Reason { get; init; }

    public required Guid GrantedBy { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it holds, and for this entry.</summary>
    public bool Covers(Entries.Entry entry) =>
        RevokedAt is null && CompetitionId == entry.CompetitionId && InstitutionId == entry.InstitutionId && (EntryId is null || EntryId == entry.Id);
}
