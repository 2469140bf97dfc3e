using Palmares.Domain.Shared;

namespace Palmares.Domain.Institutions;

/// <summary>One of the association's regions.</summary>
public sealed class Region
{
    public required string Id { get; init; }

    public required int Order { get; set; }

    public required LocalizedText Names { get; set; }

    public required IReadOnlyList<string> OfficialIn { get; set; }
}

/// <summary>An ISO 3166 country; in one region, or in none yet.</summary>
public sealed class Country
{
    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Code { get; init; }

    /// <summary>Null until one of the regions lists the country.</summary>
    public string? RegionId { get; set; }

    /// <summary>From CLDR, in the four working languages.</summary>
    public required LocalizedText Names { get; set; }

    /// <summary>Where the country's region was read: <c>issa</c> or <c>un-m49-or-assumed</c>; null without a region.</summary>
    public string? RegionSource { get; set; }

    public bool HasInstitution { get; set; }

    /// <summary>Where its mark stands on the map, in degrees; null where the map does not show it.</summary>
    public double? Longitude { get; set; }

    public double? Latitude { get; set; }
}
