using Palmares.Domain.Entries;

namespace Palmares.Data.Queries;

/// <summary>The files of an entry, in the order in which they were added.</summary>
public static class EntryAttachments
{
    /// <summary>Those that are there now.</summary>
    public static IQueryable<Attachment> AttachmentsOf(this PalmaresDb db, Guid entryId) =>
        db.Attachments.Where(file => file.EntryId == entryId && file.RemovedAt == null).OrderBy(file => file.AddedAt).ThenBy(file => file.Id);

    /// <summary>
    /// Those that were there at an instant: what was submitted then. Whoever may read submitted versions only is shown these.
    /// </summary>
    public static IQueryable<Attachment> AttachmentsAt(this PalmaresDb db, Guid entryId, DateTimeOffset at) => db.Attachments
        .Where(file => file.EntryId == entryId && file.AddedAt <= at && (file.RemovedAt == null || file.RemovedAt > at))
        .OrderBy(file => file.AddedAt).ThenBy(file => file.Id);
}
