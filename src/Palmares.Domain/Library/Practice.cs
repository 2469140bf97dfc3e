using Palmares.Domain.Shared;

namespace Palmares.Domain.Library;

/// <summary>
/// A record of the library: from an entry, or collected elsewhere, so competition, award year and tier may be empty.
/// What is unknown is null and stays so; nothing is invented.
/// </summary>
public sealed class Practice
{
    /// <summary>Given once and never again, also after withdrawal: it is in the permanent address <c>/p/{number}</c>.</summary>
    public required int Number { get; init; }

    /// <summary>Stable English slug, the identity for import and export; lower case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string InstitutionId { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string CountryCode { get; set; }

    public required string RegionId { get; set; }

    public int? ImplementationYear { get; set; }

    /// <summary>Year of the competition, which may differ from the forum's.</summary>
    public int? AwardYear { get; set; }

    public string? CompetitionId { get; set; }

    public string? CompetitionRegionId { get; set; }

    public Tier? Tier { get; set; }

    /// <summary>The Special Distinction for Innovation, beside the tiers.</summary>
    public bool Innovation { get; set; }

    public required IReadOnlyList<string> TopicIds { get; set; }

    /// <summary>Topic labels as the source showed them.</summary>
    public IReadOnlyList<string> SourceTopics { get; set; } = [];

    public TitleStatus TitleStatus { get; set; }

    public SummaryBasis SummaryBasis { get; set; }

    public string? SourceUrl { get; set; }

    /// <summary>BCP 47 tag of the text from which the translations were made.</summary>
    public required string OriginalLanguage { get; set; }

    public List<PracticeText> Texts { get; init; } = [];

    /// <summary>Raised by one with every change; part of the ETag.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set when the record is taken back: its address then answers 410 with a tombstone.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
