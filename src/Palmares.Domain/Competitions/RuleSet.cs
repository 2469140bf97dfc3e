namespace Palmares.Domain.Competitions;

/// <summary>
/// The limits of a competition: data, frozen when its call opens. The values given here are those of the reference programme.
/// </summary>
public sealed record RuleSet
{
    public static readonly RuleSet Reference = new();

    /// <summary>Submitted entries that an institution may lead; drafts are free.</summary>
    public int EntriesPerInstitution { get; init; } = 10;

    /// <summary>Summary and sections together.</summary>
    public int WordsPerEntry { get; init; } = 1_500;

    public int WordsPerSummary { get; init; } = 180;

    /// <summary>What a form that is open at closing is given beyond it.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long after closing endorsements may still arrive.</summary>
    public TimeSpan EndorsementPeriod { get; init; } = TimeSpan.FromDays(5);

    public int LowestScore { get; init; } = 1;

    public int HighestScore { get; init; } = 5;

    /// <summary>Complete score sheets that an entry's result needs.</summary>
    public int Quorum { get; init; } = 3;
}
