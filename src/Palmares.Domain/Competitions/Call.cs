namespace Palmares.Domain.Competitions;

/// <summary>What turns a competition into one that can be entered here: its instants and rules. Past competitions have none.</summary>
public sealed class Call
{
    public required string CompetitionId { get; init; }

    public required DateTimeOffset OpensAt { get; set; }

    /// <summary>The first instant at which it is too late (rule 8: half-open).</summary>
    public required DateTimeOffset ClosesAt { get; set; }

    /// <summary>IANA id of the zone in which the official time is told.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Until when endorsements may arrive, exclusive.</summary>
    public required DateTimeOffset EndorsementsUntil { get; set; }

    /// <summary>Frozen when the call opens.</summary>
    public required RuleSet Rules { get; set; }
}
