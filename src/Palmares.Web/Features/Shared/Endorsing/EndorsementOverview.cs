using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>One institution's endorsement as the entry's people see it, for <c>_Endorsements</c>.</summary>
/// <param name="State">Null while nobody was asked.</param>
/// <param name="IsNewSignatory">Nobody who may has confirmed yet that this person signs for the institution.</param>
public sealed record EndorsementRow(string InstitutionId, bool IsLead, EndorsementRequest? Request, EndorsementState? State, bool IsNewSignatory)
{
    /// <summary>The author has to do something: refused, or too late.</summary>
    public bool NeedsWayOut => State is EndorsementState.Declined or EndorsementState.Expired;
}

/// <summary>Where the endorsements of an entry stand.</summary>
/// <param name="Rows">The lead institution first, then the partners of the last submitted version.</param>
public sealed record EndorsementStanding(int Number, IReadOnlyList<EndorsementRow> Rows, bool IsSubmitted, bool IsComplete);

public sealed class EndorsementOverview(PalmaresDb db, KnownSignatories known, TimeProvider clock)
{
    public async Task<EndorsementStanding> OfAsync(Entry entry, CancellationToken cancellation)
    {
        var version = await db.EntryVersions.AsNoTracking().Where(row => row.EntryId == entry.Id && db.Submissions.Any(submission => submission.VersionId == row.Id))
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (version is null) return new(entry.Number, [], IsSubmitted: false, IsComplete: false);
        var content = EntryContent.FromJson(version.Content);
        var live = await db.EndorsementRequests.AsNoTracking().Where(row => row.EntryId == entry.Id && row.StaleAt == null).ToListAsync(cancellation);
        var unknown = await known.UnknownAmongAsync(live, cancellation);
        var now = clock.GetUtcNow();
        var rows = content.Concerned(entry.InstitutionId).Select(institution =>
        {
            var request = live.Find(row => row.InstitutionId == institution);
            return new EndorsementRow(institution, institution == entry.InstitutionId, request, request is null ? null : EndorsementStates.Of(request, now), request is not null && unknown.Contains(request.Id));
        });
        return new(entry.Number, [.. rows], IsSubmitted: true, EndorsementStates.IsComplete(content.Concerned(entry.InstitutionId), version.MaterialHash, live, now));
    }
}
