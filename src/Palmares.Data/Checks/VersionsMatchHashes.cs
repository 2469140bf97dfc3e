using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Entries;

namespace Palmares.Data.Checks;

/// <summary>The hash of a version is that of its text, and a submission names the hash of the version it submitted.</summary>
internal sealed class VersionsMatchHashes : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var breaches = new List<Breach>();
        var versions = from version in db.EntryVersions
                       join entry in db.Entries on version.EntryId equals entry.Id
                       orderby entry.Number, version.Number
                       select new { Entry = entry.Number, version.Number, version.Content, version.Hash, version.MaterialHash };
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var content = EntryContent.FromJson(version.Content);
            if (content.Hash() != version.Hash || content.MaterialHash() != version.MaterialHash) breaches.Add(Breach($"entry {version.Entry} version {version.Number}", "has another text than its hash says"));
        }
        var submissions = await (from submission in db.Submissions
                                 join version in db.EntryVersions on submission.VersionId equals version.Id
                                 where submission.Hash != version.Hash || submission.EntryId != version.EntryId
                                 orderby submission.Receipt
                                 select submission.Receipt).ToListAsync(cancellationToken);
        return [.. breaches, .. submissions.Select(receipt => Breach($"submission {receipt}", "has another hash or entry than its version"))];
    }
}
