using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>A withdrawn entry stands on no quota board, and nobody is asked to endorse it.</summary>
internal sealed class WithdrawnEntriesAskNobody : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var ranked = await db.Entries.Where(entry => entry.WithdrawnAt != null && entry.Rank != null).OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancellationToken);
        var asking = await (from request in db.EndorsementRequests
                            join entry in db.Entries on request.EntryId equals entry.Id
                            where entry.WithdrawnAt != null && request.StaleAt == null
                            orderby entry.Number, request.InstitutionId
                            select new { entry.Number, request.InstitutionId }).ToListAsync(cancellationToken);
        return
        [
            .. ranked.Select(number => Breach($"entry {number}", "is withdrawn and still has a place among the candidates")),
            .. asking.Select(row => Breach($"endorsement of entry {row.Number} by {row.InstitutionId}", "is asked for, but the entry is withdrawn")),
        ];
    }
}
