using Palmares.Domain.Entries;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Attachments;

/// <summary>Takes a file away from an entry, and puts it back.</summary>
public sealed class RemoveAttachment(AttachmentChanges changes, TimeProvider clock)
{
    /// <param name="file">Of the entry, tracked. One that is removed already stays so.</param>
    public Task<Violation?> RunAsync(Entry entry, Attachment file, Guid by, CancellationToken cancellation) => changes.RunAsync(entry, by, "attachment-removed", (_, removed) =>
    {
        removed.RemovedAt ??= clock.GetUtcNow();
        return null;
    }, file, cancellation);

    /// <summary>Refused where five others are there by now.</summary>
    public Task<Violation?> UndoAsync(Entry entry, Attachment file, Guid by, CancellationToken cancellation) => changes.RunAsync(entry, by, "attachment-put-back", (present, removed) =>
    {
        if (present.TrueForAll(other => other.Id != removed.Id) && present.Count >= AttachmentRules.MostFiles) return new("too-many-files", "removed", AttachmentRules.MostFiles);
        removed.RemovedAt = null;
        return null;
    }, file, cancellation);
}
