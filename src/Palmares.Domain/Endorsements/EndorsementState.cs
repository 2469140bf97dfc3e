namespace Palmares.Domain.Endorsements;

/// <summary>What the people of an entry are told of one institution's endorsement; computed, never stored.</summary>
public enum EndorsementState
{
    /// <summary>Asked, and nobody has come yet; a mail scanner is nobody.</summary>
    Invited,

    /// <summary>The signatory has opened it.</summary>
    Opened,
    Endorsed,
    Declined,

    /// <summary>The deadline passed without a decision.</summary>
    Expired,

    /// <summary>Void: the text was changed, or somebody else is asked, or the entry was withdrawn.</summary>
    Stale,

    /// <summary>Came on paper, and the second officer has yet to confirm it.</summary>
    PaperToConfirm,
}

public static class EndorsementStates
{
    public static EndorsementState Of(EndorsementRequest request, DateTimeOffset now)
    {
        if (request.StaleAt is not null) return EndorsementState.Stale;
        if (request.DeclinedAt is not null) return EndorsementState.Declined;
        if (request.EndorsedAt is not null) return request.Channel == EndorsementChannel.Paper && request.ConfirmedAt is null ? EndorsementState.PaperToConfirm : EndorsementState.Endorsed;
        if (now >= request.ExpiresAt) return EndorsementState.Expired;
        return request.OpenedAt is null ? EndorsementState.Invited : EndorsementState.Opened;
    }

    /// <summary>Whether the signatory can still decide.</summary>
    public static bool IsOpen(this EndorsementState state) => state is EndorsementState.Invited or EndorsementState.Opened;

    /// <summary>Whether management of each institution concerned has endorsed this very content (rule 7).</summary>
    /// <param name="institutions">The lead and its partners.</param>
    public static bool IsComplete(IEnumerable<string> institutions, string materialHash, IEnumerable<EndorsementRequest> requests, DateTimeOffset now)
    {
        var endorsed = requests
            .Where(request => request.MaterialHash == materialHash && Of(request, now) == EndorsementState.Endorsed)
            .Select(request => request.InstitutionId).ToHashSet(StringComparer.Ordinal);
        return institutions.All(endorsed.Contains);
    }
}
