namespace Palmares.Domain.Endorsements;

public enum EndorsementKind
{
    /// <summary>By management of the lead institution.</summary>
    Management,

    /// <summary>By management of another institution concerned.</summary>
    Partner,
}

/// <summary>How an endorsement was given.</summary>
public enum EndorsementChannel
{
    Link,
    Account,
    Paper,
}

/// <summary>
/// One request to one signatory to endorse one version, and what came of it. A material edit makes it stale; a new one
/// follows with links of its own, see <see cref="EndorsementLink"/>.
/// </summary>
public sealed class EndorsementRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EntryId { get; init; }

    public required string InstitutionId { get; init; }

    public required EndorsementKind Kind { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>The version's <see cref="Entries.EntryVersion.MaterialHash"/>: what is being endorsed.</summary>
    public required string MaterialHash { get; init; }

    public required string Name { get; init; }

    public required string Function { get; init; }

    public required string Address { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The endorsement deadline that holds for the entry; an extension moves it.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The first reading by a person (a POST from the page); a mail scanner's GET is none.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? EndorsedAt { get; set; }

    public DateTimeOffset? DeclinedAt { get; set; }

    public string? DeclineReason { get; set; }

    /// <summary>A material edit, another signatory or a withdrawal made it void.</summary>
    public DateTimeOffset? StaleAt { get; set; }

    public EndorsementChannel? Channel { get; set; }

    /// <summary>As typed by the signatory with the decision.</summary>
    public string? SignedName { get; set; }

    public string? SignedFunction { get; set; }

    /// <summary>The account that signed, or the officer who recorded a paper.</summary>
    public Guid? SignedBy { get; set; }

    /// <summary>The code mailed to the named address, as a digest; catches links that were forwarded.</summary>
    public byte[]? CodeHash { get; set; }

    public DateTimeOffset? CodeSentAt { get; set; }

    /// <summary>Since the last code was sent.</summary>
    public int CodeTries { get; set; }

    public int CodesSent { get; set; }

    /// <summary>SHA-256 of the scan in the file store, where the endorsement came on paper.</summary>
    public string? ScanSha256 { get; set; }

    /// <summary>The second officer, who confirmed the paper; an unconfirmed paper endorses nothing.</summary>
    public Guid? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }
}
