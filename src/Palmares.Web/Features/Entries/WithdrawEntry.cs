using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;

namespace Palmares.Web.Features.Entries;

/// <summary>
/// Takes an entry back, with a reason. Before closing its place is free again (rule 2); open requests to endorse it are void.
/// Its text stays and can be copied.
/// </summary>
public sealed class WithdrawEntry(PalmaresDb db, TimeProvider clock)
{
    public const int LongestReason = 2_000;

    /// <returns>False where it was withdrawn already.</returns>
    public async Task<bool> RunAsync(Entry entry, EntryTime? time, string reason, Guid by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var inTime = time?.State is TimingState.Open or TimingState.InGrace;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var withdrawn = await db.Entries.Where(row => row.Id == entry.Id && row.WithdrawnAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(e => e.WithdrawnAt, now).SetProperty(e => e.WithdrawnBy, by).SetProperty(e => e.WithdrawalReason, reason), cancellation);
        if (withdrawn == 0) return false;

        var freed = inTime
            ? await db.Entries.Where(row => row.Id == entry.Id && row.HoldsSlot).ExecuteUpdateAsync(row => row.SetProperty(e => e.HoldsSlot, false), cancellation) : 0;
        if (freed == 1)
        {
            await db.Slots.Where(slots => slots.CompetitionId == entry.CompetitionId && slots.InstitutionId == entry.InstitutionId)
                .ExecuteUpdateAsync(row => row.SetProperty(slots => slots.Taken, slots => slots.Taken - 1), cancellation);
        }
        await db.EndorsementRequests.Where(request => request.EntryId == entry.Id && request.StaleAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(request => request.StaleAt, now), cancellation);
        await AuditTrail.AppendAsync(db, by, "entry-withdrawn", $"entry/{entry.Number}", new { slotFreed = freed == 1 }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }
}
