using Palmares.Domain.Shared;

namespace Palmares.Domain.Institutions;

/// <summary>A member organization. Entries and awards belong to institutions, never to persons.</summary>
public sealed class Institution
{
    public required string Id { get; init; }

    public required LocalizedText Names { get; set; }

    public string? Acronym { get; set; }

    public required string CountryCode { get; set; }

    public required string RegionId { get; set; }

    public InstitutionBasis Basis { get; set; }
}

/// <summary>How the institution came to be in the data, shown where membership is not proven.</summary>
public enum InstitutionBasis
{
    PracticeRecord,
    IssaOrPressText,
    GeneralKnowledge,
}
