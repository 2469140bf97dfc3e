using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries;

/// <summary>Computes an entry's status from its facts.</summary>
public sealed class EntrySummary(PalmaresDb db, TimeProvider clock)
{
    public async Task<EntryStatus> StatusAsync(OpenedEntry opened, CancellationToken cancellation)
    {
        var entry = opened.Entry;
        var last = await (from submission in db.Submissions
                          join version in db.EntryVersions on submission.VersionId equals version.Id
                          where submission.EntryId == entry.Id
                          orderby version.Number descending
                          select version).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (entry.WithdrawnAt is not null || last is null) return EntryStatuses.Of(entry.WithdrawnAt is not null, isSubmitted: false, isEndorsed: false);
        var requests = await db.EndorsementRequests.AsNoTracking().Where(request => request.EntryId == entry.Id).ToListAsync(cancellation);
        var concerned = EntryContent.FromJson(last.Content).Concerned(entry.InstitutionId);
        return EntryStatuses.Of(false, true, EndorsementStates.IsComplete(concerned, last.MaterialHash, requests, clock.GetUtcNow()));
    }
}
