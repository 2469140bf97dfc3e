namespace Palmares.Domain.Entries;

/// <summary>What an entry's people are told of it; computed from facts, never stored. Later stages follow with the eligibility check and the jury.</summary>
public enum EntryStatus
{
    Draft,

    /// <summary>Submitted, and an institution concerned has yet to endorse the submitted version.</summary>
    AwaitingEndorsement,

    Submitted,
    Withdrawn,
}

public static class EntryStatuses
{
    public static EntryStatus Of(bool isWithdrawn, bool isSubmitted, bool isEndorsed) => (isWithdrawn, isSubmitted, isEndorsed) switch
    {
        (true, _, _) => EntryStatus.Withdrawn,
        (false, false, _) => EntryStatus.Draft,
        (false, true, false) => EntryStatus.AwaitingEndorsement,
        (false, true, true) => EntryStatus.Submitted,
    };
}
