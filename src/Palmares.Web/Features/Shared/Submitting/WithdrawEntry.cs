using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Endorsing;

namespace Palmares.Web.Features.Shared.Submitting;

/// <summary>Withdraws an entry for good, with a reason. Before closing its slot is free again (rule 2); whoever was asked to endorse it is told.</summary>
public sealed class WithdrawEntry(PalmaresDb db, EntryTimes deadlines, AskEndorsements ask, TimeProvider clock)
{
    public const int LongestReason = 2000;

    /// <returns>What stands against it; empty when it is done.</returns>
    public async Task<IReadOnlyList<Violation>> RunAsync(Guid entryId, Guid personId, string reason, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var violations = await InTransactionAsync(entryId, personId, reason, cancellation);
        if (violations.Count > 0) return violations;
        await transaction.CommitAsync();
        return [];
    }

    internal async Task<IReadOnlyList<Violation>> InTransactionAsync(Guid entryId, Guid personId, string reason, CancellationToken cancellation)
    {
        reason = reason.Trim();
        if (reason.Length == 0) return [new("missing", "reason")];
        if (reason.Length > LongestReason) return [new("too-long", "reason", LongestReason)];
        var now = clock.GetUtcNow();
        // The condition, not a look before it, decides between two who withdraw at once.
        var withdrawn = await db.Entries.Where(row => row.Id == entryId && row.WithdrawnAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.WithdrawnAt, now).SetProperty(row => row.WithdrawnBy, personId).SetProperty(row => row.WithdrawalReason, reason), cancellation);
        if (withdrawn == 0) return [new("withdrawn", null)];

        var entry = await db.Entries.SingleAsync(row => row.Id == entryId, cancellation);
        await db.Entry(entry).ReloadAsync(cancellation);
        var givesBack = entry.HoldsSlot && (await deadlines.KnownAsync(entry, null, cancellation)).Timing.At(now) != TimingState.Closed;
        if (givesBack)
        {
            await SlotTaking.GiveBackAsync(db, entry, cancellation);
            entry.HoldsSlot = false;
        }
        entry.Rank = null;
        await ask.EndAllAsync(entry, cancellation);
        await AuditTrail.AppendAsync(db, personId, "entry-withdrawn", $"entry/{entry.Number}", new { slotGivenBack = givesBack }, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
