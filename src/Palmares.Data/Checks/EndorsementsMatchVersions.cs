using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Endorsements;

namespace Palmares.Data.Checks;

/// <summary>A request is about the material content of its version, the live one about the last submitted; no author has endorsed.</summary>
internal sealed class EndorsementsMatchVersions : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var rows = await (from request in db.EndorsementRequests
                          join entry in db.Entries on request.EntryId equals entry.Id
                          join version in db.EntryVersions on request.VersionId equals version.Id
                          orderby entry.Number, request.InstitutionId, request.AskedAt
                          select new
                          {
                              entry.Number, Request = request, IsVersion = version.MaterialHash == request.MaterialHash && version.EntryId == request.EntryId,
                              Last = (from submission in db.Submissions
                                      join submitted in db.EntryVersions on submission.VersionId equals submitted.Id
                                      where submission.EntryId == entry.Id
                                      orderby submitted.Number descending
                                      select submitted.MaterialHash).FirstOrDefault(),
                              ByAuthor = request.SignedBy != null && request.Channel != EndorsementChannel.Paper && (entry.OwnerId == request.SignedBy
                                  || db.EntryVersions.Any(written => written.EntryId == entry.Id && written.MadeBy == request.SignedBy && written.MadeAt <= request.EndorsedAt)),
                          }).AsNoTracking().ToListAsync(cancellationToken);
        var breaches = new List<Breach>();
        foreach (var row in rows)
        {
            var name = $"endorsement of entry {row.Number} by {row.Request.InstitutionId}";
            if (!row.IsVersion) breaches.Add(Breach(name, "is about another text than its version"));
            if (row.Request.StaleAt is null && row.Last != row.Request.MaterialHash) breaches.Add(Breach(name, "is live, but about another text than was last submitted"));
            if (row.Request.EndorsedAt is not null && row.ByAuthor) breaches.Add(Breach(name, "was given by an author of the entry"));
        }
        return breaches;
    }
}
