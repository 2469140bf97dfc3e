using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Files.Inspection;

namespace Palmares.Web.Features.Attachments;

/// <summary>Takes a file into an entry: examined, cleaned, kept, and counted so that there are never more than five.</summary>
public sealed class AddAttachment(PalmaresDb db, FileStore files, AttachmentChanges changes, TimeProvider clock)
{
    /// <summary>A packed file may unpack to 100 MB while it is examined: not many at a time.</summary>
    private static readonly SemaphoreSlim Examining = new(2);

    /// <returns>The file, or why there is none. A file that is there already is that one: a second click adds nothing.</returns>
    public async Task<(Attachment? Added, Violation? Refusal)> RunAsync(Entry entry, Guid by, string name, ReadOnlyMemory<byte> content, string caption, string alternativeText, CancellationToken cancellation)
    {
        var (inspected, refusal) = await InspectAsync(name, content, cancellation);
        if (inspected is null) return (null, refusal);
        var added = new Attachment
        {
            EntryId = entry.Id, FileName = inspected.Name, MediaType = inspected.Kind.MediaType, Bytes = inspected.Content.Length,
            Sha256 = await files.KeepAsync(inspected.Content, cancellation), Caption = caption, AlternativeText = alternativeText, AddedBy = by, AddedAt = clock.GetUtcNow(),
        };
        Attachment? same = null;
        refusal = await changes.RunAsync(entry, by, "attachment-added", Add, added, cancellation);
        return same is not null ? (same, null) : refusal is null ? (added, null) : (null, refusal);

        Violation? Add(List<Attachment> present, Attachment file)
        {
            same = present.Find(other => other.Sha256 == file.Sha256);
            if (same is not null) return new("file-there-already", "file");
            if (present.Count >= AttachmentRules.MostFiles) return new("too-many-files", "file", AttachmentRules.MostFiles);
            db.Attachments.Add(file);
            return null;
        }
    }

    private static async Task<(InspectedFile? File, Violation? Refusal)> InspectAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (content.Length > AttachmentRules.MostBytes) return (null, new("file-too-large", "file", AttachmentRules.MostMegabytes));
        await Examining.WaitAsync(cancellation);
        try
        {
            return FileInspection.TryInspect(name, content);
        }
        finally
        {
            Examining.Release();
        }
    }
}
