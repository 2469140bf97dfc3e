using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;

namespace Palmares.Web.Features.Board;

/// <summary>Moves a candidate one place up or down among those of its institution; the ranks are then 1, 2, 3, …</summary>
public sealed class MoveCandidate(PalmaresDb db)
{
    public async Task RunAsync(string institutionId, int number, int by, Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        if (await db.Entries.SingleOrDefaultAsync(row => row.Number == number && row.InstitutionId == institutionId && row.WithdrawnAt == null, cancellation) is not { } moved) return;
        var candidates = (await db.Entries.Where(row => row.CompetitionId == moved.CompetitionId && row.InstitutionId == institutionId && row.WithdrawnAt == null).ToListAsync(cancellation))
            .OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Number).ToList();
        var from = candidates.IndexOf(moved);
        var to = Math.Clamp(from + by, 0, candidates.Count - 1);
        if (from == to) return;
        candidates.RemoveAt(from);
        candidates.Insert(to, moved);
        for (var at = 0; at < candidates.Count; at++) candidates[at].Rank = at + 1;
        await AuditTrail.AppendAsync(db, personId, "candidate-moved", $"entry/{number}", new { rank = moved.Rank }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }
}
