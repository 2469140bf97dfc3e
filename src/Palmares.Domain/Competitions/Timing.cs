using Palmares.Domain.Entries;

namespace Palmares.Domain.Competitions;

public enum TimingState
{
    NotOpenYet,

    /// <summary>In [opening, closing), an extension included.</summary>
    Open,

    /// <summary>After closing, for a person whose form was open then.</summary>
    InGrace,
    Closed,
}

/// <summary>
/// The instants that hold for one entry and one person (rule 8). All of them are half-open: at the closing instant itself it
/// is too late. An extension moves the closing of the entries it names, and with it their grace and their endorsement
/// deadline; it never brings a deadline forward and moves nobody else's.
/// </summary>
/// <param name="OpensAt">First instant of the call.</param>
/// <param name="ClosesAt">The first instant that is too late: the call's, or the latest extension's.</param>
/// <param name="GraceUntil">The end of the personal grace, exclusive; null where the form was not open at closing.</param>
/// <param name="EndorsementsUntil">The first instant that is too late for an endorsement.</param>
/// <param name="ExtensionId">The extension that moved <paramref name="ClosesAt"/>; null where none did.</param>
public sealed record Timing(DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset? GraceUntil, DateTimeOffset EndorsementsUntil, Guid? ExtensionId)
{
    /// <param name="extensions">Any; those of others and revoked ones are left out.</param>
    /// <param name="presence">Of the person who asks, in this entry; null where the form was never open, or for nobody in particular.</param>
    public static Timing Of(Call call, Entry entry, IEnumerable<Extension> extensions, EntryPresence? presence = null)
    {
        var extension = extensions
            .Where(candidate => candidate.Covers(entry) && candidate.Until > call.ClosesAt)
            .MaxBy(candidate => candidate.Until);
        var closes = extension?.Until ?? call.ClosesAt;
        var endorsements = extension is null ? call.EndorsementsUntil : Later(call.EndorsementsUntil, closes + call.Rules.EndorsementPeriod);
        return new(call.OpensAt, closes, presence?.WasOpenAt(closes) == true ? closes + call.Rules.Grace : null, endorsements, extension?.Id);
    }

    public TimingState At(DateTimeOffset now)
    {
        if (now < OpensAt) return TimingState.NotOpenYet;
        if (now < ClosesAt) return TimingState.Open;
        return now < GraceUntil ? TimingState.InGrace : TimingState.Closed;
    }

    public bool TakesEndorsementsAt(DateTimeOffset now) => now < EndorsementsUntil;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
