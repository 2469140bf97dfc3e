namespace Palmares.Domain.Endorsements;

/// <summary>
/// Somebody of whom a coordinator of the institution, or the secretariat, has said that they sign for it. An author alone
/// cannot make a signatory: whom an author names is new until then.
/// </summary>
public sealed class KnownSignatory
{
    public required string InstitutionId { get; init; }

    /// <summary>See <see cref="Signatories.Fold"/>.</summary>
    public required string Address { get; init; }

    public required Guid ConfirmedBy { get; init; }

    public required DateTimeOffset ConfirmedAt { get; init; }
}
