using Palmares.Domain.Shared;

namespace Palmares.Domain.Events;

/// <summary>An event of the association ("Event" is a C# keyword in other guises, so the class says whose).</summary>
public sealed class AssociationEvent
{
    public required string Id { get; init; }

    public required LocalizedText Titles { get; set; }

    /// <summary>Stable code such as <c>regional-forum</c>; worded at the edge.</summary>
    public required string Type { get; set; }

    public required PartialPeriod Period { get; set; }

    public string? City { get; set; }

    public string? CountryCode { get; set; }

    /// <summary>True for an event without a place.</summary>
    public bool Online { get; set; }

    public string? RegionId { get; set; }

    /// <summary>Languages of the event where they are known, by BCP 47 tag.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    public string? SourceUrl { get; set; }

    public string? Note { get; set; }
}
