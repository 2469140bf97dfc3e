using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Hosting.Metrics;

namespace Palmares.Web.Features.Entries;

/// <summary>A text for a field, made from a revision of it (0: the field had none).</summary>
public sealed record TypedField(EntryField Field, string Text, int Revision);

/// <summary>Somebody else, or another tab, saved the field meanwhile.</summary>
public sealed record FieldConflict(EntryField Field, string Mine, string Theirs, int Revision, Guid By, DateTimeOffset At);

/// <param name="Revisions">Of every field that now holds what was typed.</param>
public sealed record SavedFields(IReadOnlyDictionary<EntryField, int> Revisions, IReadOnlyList<FieldConflict> Conflicts, DateTimeOffset At);

/// <summary>
/// Saves typed texts, each only if its field is still the one it was made from. Saving the same text again is no conflict: a
/// retry after a lost answer finds itself. A version is kept of what is saved by hand, and of autosaves once in a while.
/// </summary>
public sealed class SaveFields(PalmaresDb db, DatabaseProvider provider, KeepVersion keepVersion, Figures figures, TimeProvider clock)
{
    private static readonly TimeSpan VersionEvery = TimeSpan.FromMinutes(10);

    public async Task<SavedFields> RunAsync(Guid entryId, IReadOnlyList<TypedField> typed, Guid by, bool byHand, CancellationToken cancellation, VersionOccasion occasion = VersionOccasion.Saved)
    {
        try
        {
            return await TryAsync(entryId, typed, by, byHand, occasion, cancellation);
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            // Two wrote into an empty field at once; the other's row is there now.
            db.ChangeTracker.Clear();
            return await TryAsync(entryId, typed, by, byHand, occasion, cancellation);
        }
    }

    private async Task<SavedFields> TryAsync(Guid entryId, IReadOnlyList<TypedField> typed, Guid by, bool byHand, VersionOccasion occasion, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var revisions = new Dictionary<EntryField, int>();
        var conflicts = new List<FieldConflict>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var changed = false;
        foreach (var field in typed)
        {
            var saved = await SaveAsync(entryId, field, by, now, cancellation);
            changed |= saved.Changed;
            if (saved.Conflict is { } conflict) conflicts.Add(conflict);
            else revisions[field.Field] = saved.Revision;
        }
        if (byHand || (changed && await IsVersionDueAsync(entryId, by, now, cancellation)))
        {
            await keepVersion.RunAsync(entryId, occasion, by, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        // What was saved is told as saved: from here on nobody's leaving stops it.
        await transaction.CommitAsync(CancellationToken.None);
        figures.Saved(revisions.Count, "saved");
        figures.Saved(conflicts.Count, "conflict");
        return new(revisions, conflicts, now);
    }

    private async Task<(int Revision, bool Changed, FieldConflict? Conflict)> SaveAsync(Guid entryId, TypedField typed, Guid by, DateTimeOffset now, CancellationToken cancellation)
    {
        var updated = await db.DraftFields
            .Where(row => row.EntryId == entryId && row.Field == typed.Field && row.Revision == typed.Revision && row.Text != typed.Text)
            .ExecuteUpdateAsync(row => row.SetProperty(field => field.Text, typed.Text).SetProperty(field => field.Revision, typed.Revision + 1)
                .SetProperty(field => field.SavedAt, now).SetProperty(field => field.SavedBy, by), cancellation);
        if (updated == 1) return (typed.Revision + 1, true, null);

        var current = await db.DraftFields.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == entryId && row.Field == typed.Field, cancellation);
        if (current is null)
        {
            if (typed.Text.Length == 0) return (0, false, null);
            db.DraftFields.Add(new() { EntryId = entryId, Field = typed.Field, Text = typed.Text, Revision = 1, SavedAt = now, SavedBy = by });
            await db.SaveChangesAsync(cancellation);
            return (1, true, null);
        }
        if (current.Text == typed.Text) return (current.Revision, false, null);
        return (0, false, new(typed.Field, typed.Text, current.Text, current.Revision, current.SavedBy, current.SavedAt));
    }

    private async Task<bool> IsVersionDueAsync(Guid entryId, Guid by, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.EntryVersions.Where(version => version.EntryId == entryId).OrderByDescending(version => version.Number)
            .Select(version => new { version.MadeAt, version.MadeBy }).FirstOrDefaultAsync(cancellation);
        return last is null || last.MadeBy != by || now - last.MadeAt >= VersionEvery;
    }
}
