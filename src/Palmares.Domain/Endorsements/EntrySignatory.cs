namespace Palmares.Domain.Endorsements;

/// <summary>Who signs an entry for one of the institutions concerned, as the authors named them.</summary>
public sealed class EntrySignatory
{
    public required Guid EntryId { get; init; }

    public required string InstitutionId { get; init; }

    public required string Name { get; set; }

    public required string Function { get; set; }

    public required string Address { get; set; }

    /// <summary>The language of the mail and of the signing page, a code of <see cref="Shared.Language"/>.</summary>
    public required string Language { get; set; }
}
