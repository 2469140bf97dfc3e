using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Entries;

namespace Palmares.Data.Checks;

/// <summary>An entry's versions run from 1 without gaps, so that none was taken away; what was submitted is marked as submitted.</summary>
internal sealed class VersionsAreCounted : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var gaps = await (from version in db.EntryVersions
                          join entry in db.Entries on version.EntryId equals entry.Id
                          where version.Number > 1 && !db.EntryVersions.Any(before => before.EntryId == version.EntryId && before.Number == version.Number - 1)
                          orderby entry.Number, version.Number
                          select new { Entry = entry.Number, version.Number }).ToListAsync(cancellationToken);
        var unmarked = await (from submission in db.Submissions
                              join version in db.EntryVersions on submission.VersionId equals version.Id
                              where version.Occasion != VersionOccasion.Submitted
                              orderby submission.Receipt
                              select submission.Receipt).ToListAsync(cancellationToken);
        return
        [
            .. gaps.Select(row => Breach($"entry {row.Entry} version {row.Number}", "follows a gap")),
            .. unmarked.Select(receipt => Breach($"submission {receipt}", "is of a version that was not kept for a submission")),
        ];
    }
}
