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
public sealed class SaveFields(GroupedWrites writes, DatabaseProvider provider, Figures figures, TimeProvider clock)
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan VersionEvery = TimeSpan.FromMinutes(10);

    /// <param name="seen">The part of the form that is open with it.</param>
    public async Task<SavedFields> RunAsync(
        Guid entryId, IReadOnlyList<TypedField> typed, Guid by, bool byHand, CancellationToken cancellation, VersionOccasion occasion = VersionOccasion.Saved, FormPart? seen = null)
    {
        var saved = await WriteAtLastAsync();
        figures.Saved(saved.Revisions.Count, "saved");
        figures.Saved(saved.Conflicts.Count, "conflict");
        return saved;

        async Task<SavedFields> WriteAtLastAsync()
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await writes.RunAsync(WriteAsync, cancellation);
                }
                catch (DbUpdateException exception) when (attempt < MostAttempts && provider.IsUniqueViolation(exception))
                {
                    // Two wrote into an empty field, or were seen for the first time, at once; the other's row is there now.
                }
            }
        }

        async Task<SavedFields> WriteAsync(PalmaresDb db)
        {
            if (seen is not null) await Presences.SeeAsync(db, entryId, by, seen, clock.GetUtcNow());
            return await SaveAllAsync(db, entryId, typed, by, byHand, occasion);
        }
    }

    private async Task<SavedFields> SaveAllAsync(PalmaresDb db, Guid entryId, IReadOnlyList<TypedField> typed, Guid by, bool byHand, VersionOccasion occasion)
    {
        var now = clock.GetUtcNow();
        var revisions = new Dictionary<EntryField, int>();
        var conflicts = new List<FieldConflict>();
        var changed = false;
        foreach (var field in typed)
        {
            var saved = await SaveAsync(db, entryId, field, by, now);
            changed |= saved.Changed;
            if (saved.Conflict is { } conflict) conflicts.Add(conflict);
            else revisions[field.Field] = saved.Revision;
        }
        if (byHand || (changed && await IsVersionDueAsync(db, entryId, by, now))) await new KeepVersion(db, clock).RunAsync(entryId, occasion, by, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        return new(revisions, conflicts, now);
    }

    private static async Task<(int Revision, bool Changed, FieldConflict? Conflict)> SaveAsync(PalmaresDb db, Guid entryId, TypedField typed, Guid by, DateTimeOffset now)
    {
        var updated = await db.DraftFields
            .Where(row => row.EntryId == entryId && row.Field == typed.Field && row.Revision == typed.Revision && row.Text != typed.Text)
            .ExecuteUpdateAsync(row => row.SetProperty(field => field.Text, typed.Text).SetProperty(field => field.Revision, typed.Revision + 1)
                .SetProperty(field => field.SavedAt, now).SetProperty(field => field.SavedBy, by));
        if (updated == 1) return (typed.Revision + 1, true, null);

        var current = await db.DraftFields.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == entryId && row.Field == typed.Field);
        if (current is null)
        {
            if (typed.Text.Length == 0) return (0, false, null);
            db.DraftFields.Add(new() { EntryId = entryId, Field = typed.Field, Text = typed.Text, Revision = 1, SavedAt = now, SavedBy = by });
            await db.SaveChangesAsync();
            return (1, true, null);
        }
        if (current.Text == typed.Text) return (current.Revision, false, null);
        return (0, false, new(typed.Field, typed.Text, current.Text, current.Revision, current.SavedBy, current.SavedAt));
    }

    private static async Task<bool> IsVersionDueAsync(PalmaresDb db, Guid entryId, Guid by, DateTimeOffset now)
    {
        var last = await db.EntryVersions.Where(version => version.EntryId == entryId).OrderByDescending(version => version.Number)
            .Select(version => new { version.MadeAt, version.MadeBy }).FirstOrDefaultAsync();
        return last is null || last.MadeBy != by || now - last.MadeAt >= VersionEvery;
    }
}
