using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Data.Queries;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Attachments;

/// <summary>What all changes of an entry's files share: one after the other, audited, all or nothing.</summary>
public sealed class AttachmentChanges(PalmaresDb db)
{
    /// <param name="change">Sees the files that are there, adds to the context; hands back what stands against it, or null.</param>
    public async Task<Violation?> RunAsync(Entry entry, Guid by, string action, Func<List<Attachment>, Attachment, Violation?> change, Attachment file, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        // Writes the row as it is: whoever changes files of the same entry waits here, so that the count below holds.
        var locked = await db.Entries.Where(row => row.Id == entry.Id && row.WithdrawnAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(found => found.HoldsSlot, found => found.HoldsSlot), cancellation);
        if (locked == 0) return new("withdrawn", null);
        if (change(await db.AttachmentsOf(entry.Id).ToListAsync(cancellation), file) is { } violation) return violation;
        await db.SaveChangesAsync(cancellation);
        await AuditTrail.AppendAsync(db, by, action, $"entry/{entry.Number}", new { file = file.Id, name = file.FileName, sha256 = file.Sha256 }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return null;
    }
}
