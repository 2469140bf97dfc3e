using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Entries;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>A receipt as it goes on paper.</summary>
/// <param name="ReceivedAt">By the competition's clock.</param>
public sealed record ReceiptPaper(Entry Entry, Submission Submission, EntryVersion Version, EntryContent Content, DateTimeOffset ReceivedAt);

/// <summary>Finds receipts for the people of an entry.</summary>
public sealed class ReceiptPapers(EntryFinder finder, EntryTimes deadlines, PalmaresDb db)
{
    /// <summary>Null where there is none for the person of this request.</summary>
    public async Task<ReceiptPaper?> FindAsync(int number, string receipt, CancellationToken cancellation)
    {
        if (ReceiptNumber.Read(receipt) is not { } read || await finder.FindAsync(number, withFields: false, cancellation) is not { Entry: { } entry }) return null;
        if (await db.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == entry.Id && row.Receipt == read, cancellation) is not { } submission) return null;
        var version = await db.EntryVersions.AsNoTracking().SingleAsync(row => row.Id == submission.VersionId, cancellation);
        var deadline = await deadlines.KnownAsync(entry, null, cancellation);
        return new(entry, submission, version, EntryContent.FromJson(version.Content), deadline.Official(submission.ReceivedAt));
    }
}
