using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Domain.Competitions;

/// <summary>One call of one region. Past competitions are known by dates only; what was not found is null.</summary>
public sealed class Competition
{
    public required string Id { get; init; }

    public required string RegionId { get; set; }

    public required int Year { get; set; }

    public DateOnly? OpensOn { get; set; }

    /// <summary>Last day of the call as published.</summary>
    public DateOnly? ClosesOn { get; set; }

    public required Forum Forum { get; set; }

    public int? Submissions { get; set; }

    public int? Institutions { get; set; }

    public int? Countries { get; set; }

    /// <summary>Certificates of Merit with Special Mention, where a report says how many.</summary>
    public int? SpecialMentions { get; set; }

    /// <summary>All Certificates of Merit, with and without Special Mention, where a report says how many.</summary>
    public int? TotalMerit { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<string> Sources { get; set; } = [];

    public List<Laureate> Laureates { get; init; } = [];
}

/// <summary>The regional event where the award is presented.</summary>
public sealed record Forum(string? Name, string? City, string? CountryCode, PartialPeriod Period, int? Participants)
{
    // For object-relational mapping, which binds plain values only; the period is set after it.
    private Forum(string? name, string? city, string? countryCode, int? participants) : this(name, city, countryCode, default, participants)
    {
    }
}

/// <summary>Who won a competition's Award, or its Special Distinction for Innovation.</summary>
public sealed class Laureate
{
    public string CompetitionId { get; init; } = "";

    /// <summary>Order in the announcement, from 0; an Award may be shared.</summary>
    public required int Position { get; init; }

    /// <summary>True: the Special Distinction for Innovation; false: the Award.</summary>
    public required bool Innovation { get; init; }

    public string? InstitutionId { get; set; }

    /// <summary>The winner's country where a report names no more than that.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The practice's <see cref="Practice.Id"/>, where the library has it.</summary>
    public string? PracticeId { get; set; }

    public string? Title { get; set; }
}
