namespace Palmares.Domain.Competitions;

/// <summary>What a visitor is told of a competition; computed from its facts, never stored.</summary>
public enum CompetitionState
{
    Announced,
    Open,
    Closed,
}

public static class CompetitionStates
{
    /// <summary>
    /// Open in [opening day, day after closing). Without any date a competition of a past year is closed and a later
    /// one announced: the reference data list past competitions whose dates were never found.
    /// </summary>
    public static CompetitionState StateOn(this Competition competition, DateOnly today)
    {
        if (competition.ClosesOn is { } closes && today > closes) return CompetitionState.Closed;
        if (competition.OpensOn is { } opens) return today >= opens ? CompetitionState.Open : CompetitionState.Announced;
        return today.Year > competition.Year || competition.Forum.Period.IsOver(today) ? CompetitionState.Closed : CompetitionState.Announced;
    }
}
