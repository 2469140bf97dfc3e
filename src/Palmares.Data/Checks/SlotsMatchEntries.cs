using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>What is taken of an institution's slots is what its entries hold.</summary>
internal sealed class SlotsMatchEntries : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var taken = await db.Slots.AsNoTracking().ToDictionaryAsync(slots => (slots.CompetitionId, slots.InstitutionId), slots => slots.Taken, cancellationToken);
        var held = await db.Entries.Where(entry => entry.HoldsSlot).GroupBy(entry => new { entry.CompetitionId, entry.InstitutionId })
            .Select(group => new { group.Key.CompetitionId, group.Key.InstitutionId, Count = group.Count() }).ToDictionaryAsync(row => (row.CompetitionId, row.InstitutionId), row => row.Count, cancellationToken);
        var unsubmitted = await db.Entries.Where(entry => entry.HoldsSlot && !db.Submissions.Any(submission => submission.EntryId == entry.Id))
            .OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancellationToken);
        var without = await db.Entries.Where(entry => !entry.HoldsSlot && entry.WithdrawnAt == null && db.Submissions.Any(submission => submission.EntryId == entry.Id))
            .OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancellationToken);
        return
        [
            .. taken.Keys.Union(held.Keys).Where(key => taken.GetValueOrDefault(key) != held.GetValueOrDefault(key)).OrderBy(key => key)
                .Select(key => Breach($"slots {key.CompetitionId}/{key.InstitutionId}", $"says {taken.GetValueOrDefault(key)} taken, but {held.GetValueOrDefault(key)} entries hold one")),
            .. unsubmitted.Select(number => Breach($"entry {number}", "holds a slot without a submission")),
            .. without.Select(number => Breach($"entry {number}", "is submitted and not withdrawn, but holds no slot")),
        ];
    }
}
