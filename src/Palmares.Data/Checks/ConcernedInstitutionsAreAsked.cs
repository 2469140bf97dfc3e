using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Entries;

namespace Palmares.Data.Checks;

/// <summary>Of the version that counts, management of every institution concerned is asked, and nobody else (rule 7).</summary>
internal sealed class ConcernedInstitutionsAreAsked : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var live = (await db.EndorsementRequests.Where(request => request.StaleAt == null).Select(request => new { request.EntryId, request.InstitutionId }).ToListAsync(cancellationToken))
            .ToLookup(request => request.EntryId, request => request.InstitutionId);
        var entries = await (from entry in db.Entries
                             where entry.WithdrawnAt == null && db.Submissions.Any(submission => submission.EntryId == entry.Id)
                             orderby entry.Number
                             select new
                             {
                                 entry.Id, entry.Number, entry.InstitutionId,
                                 Content = (from submission in db.Submissions
                                            join version in db.EntryVersions on submission.VersionId equals version.Id
                                            where submission.EntryId == entry.Id
                                            orderby version.Number descending
                                            select version.Content).First(),
                             }).ToListAsync(cancellationToken);
        var breaches = new List<Breach>();
        foreach (var entry in entries)
        {
            var concerned = EntryContent.FromJson(entry.Content).Concerned(entry.InstitutionId);
            foreach (var institution in concerned.Except(live[entry.Id])) breaches.Add(Breach($"entry {entry.Number}", $"is submitted, but {institution} is not asked to endorse it"));
            foreach (var institution in live[entry.Id].Except(concerned)) breaches.Add(Breach($"entry {entry.Number}", $"asks {institution}, which it does not concern"));
        }
        return breaches;
    }
}
