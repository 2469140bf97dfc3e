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

    /// <summary>First day of membership; null where it is not known, which counts as always.</summary>
    public DateOnly? MemberFrom { get; set; }

    /// <summary>Last day of membership; null while it lasts.</summary>
    public DateOnly? MemberTo { get; set; }

    public bool IsMemberOn(DateOnly day) => (MemberFrom is null || MemberFrom <= day) && (MemberTo is null || day <= MemberTo);
}

/// <summary>How the institution came to be in the data, shown where membership is not proven.</summary>
public enum InstitutionBasis
{
    PracticeRecord,
    IssaOrPressText,
    GeneralKnowledge,
}
