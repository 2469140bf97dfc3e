using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Entries;

/// <summary>Keeps what stands in an entry's draft as its next version, inside the caller's transaction.</summary>
public sealed class KeepVersion(PalmaresDb db, TimeProvider clock)
{
    /// <summary>
    /// The version of the draft as it is saved now. Nothing changed since the last version: that one, and no new one is made;
    /// only a submission always has a version of its own, unless the last version already is one. So that a second click
    /// finds what the first has made.
    /// </summary>
    /// <remarks>Reads the saved fields: save changes to them before. Adds to the context only; the caller saves and commits.</remarks>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task<EntryVersion> RunAsync(Guid entryId, VersionOccasion occasion, Guid by, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A version is kept inside a transaction only.");
        await LockAsync(entryId, cancellation);

        var fields = await db.DraftFields.AsNoTracking().Where(field => field.EntryId == entryId).ToListAsync(cancellation);
        var content = new EntryContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Text)));
        var last = await db.EntryVersions.Where(version => version.EntryId == entryId).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
        if (last is not null && last.Hash == content.Hash() && (occasion != VersionOccasion.Submitted || last.Occasion == VersionOccasion.Submitted)) return last;

        var next = EntryVersion.Of(entryId, (last?.Number ?? 0) + 1, content, occasion, by, clock.GetUtcNow());
        db.EntryVersions.Add(next);
        return next;
    }

    /// <summary>Writes the entry's row as it is: two who keep a version of it at once do so one after the other.</summary>
    private Task<int> LockAsync(Guid entryId, CancellationToken cancellation) => db.Entries.Where(entry => entry.Id == entryId)
        .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.HoldsSlot, row => row.HoldsSlot), cancellation);
}
