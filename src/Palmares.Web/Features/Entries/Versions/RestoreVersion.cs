using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Entries;

namespace Palmares.Web.Features.Entries.Versions;

/// <summary>Puts the text of a version back into the draft. What stood there is kept as a version before, so that this too can be undone.</summary>
public sealed class RestoreVersion(PalmaresDb db, KeepVersion keepVersion, TimeProvider clock)
{
    public async Task RunAsync(Entry entry, int number, EntryContent content, Guid by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        await keepVersion.RunAsync(entry.Id, VersionOccasion.Saved, by, cancellation);
        await db.SaveChangesAsync(cancellation);
        var fields = await db.DraftFields.Where(field => field.EntryId == entry.Id).ToDictionaryAsync(field => field.Field, cancellation);
        foreach (var field in fields.Values) await db.Entry(field).ReloadAsync(cancellation);
        foreach (var field in EntryFields.All)
        {
            var text = content[field];
            if (!fields.TryGetValue(field, out var draft))
            {
                if (text.Length > 0) db.DraftFields.Add(new() { EntryId = entry.Id, Field = field, Text = text, Revision = 1, SavedAt = now, SavedBy = by });
            }
            else if (draft.Text != text)
            {
                (draft.Text, draft.Revision, draft.SavedAt, draft.SavedBy) = (text, draft.Revision + 1, now, by);
            }
        }
        await db.SaveChangesAsync(cancellation);
        await keepVersion.RunAsync(entry.Id, VersionOccasion.Restored, by, cancellation);
        await AuditTrail.AppendAsync(db, by, "entry-restored", $"entry/{entry.Number}", new { version = number }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }
}
