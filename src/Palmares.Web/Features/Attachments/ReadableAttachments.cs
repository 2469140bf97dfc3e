using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Entries;

namespace Palmares.Web.Features.Attachments;

/// <summary>The files of an entry that the person of this request may read.</summary>
public sealed class ReadableAttachments(PalmaresDb db)
{
    /// <summary>Its people see what is there now, the secretariat what was there at the last submission.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(FoundEntry found, CancellationToken cancellation)
    {
        if (found.MayReadDraft) return await db.AttachmentsOf(found.Entry.Id).ToListAsync(cancellation);
        var submitted = await db.Submissions.Where(row => row.EntryId == found.Entry.Id).OrderByDescending(row => row.ReceivedAt).Select(row => row.ReceivedAt).FirstAsync(cancellation);
        return await db.AttachmentsAt(found.Entry.Id, submitted).ToListAsync(cancellation);
    }

    /// <summary>Removed ones, the last first: they can be put back.</summary>
    public async Task<IReadOnlyList<Attachment>> RemovedAsync(FoundEntry found, CancellationToken cancellation) => !found.MayEdit ? []
        : await db.Attachments.Where(file => file.EntryId == found.Entry.Id && file.RemovedAt != null).OrderByDescending(file => file.RemovedAt).Take(AttachmentRules.MostFiles).ToListAsync(cancellation);
}
