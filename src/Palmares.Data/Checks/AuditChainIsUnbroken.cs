using Microsoft.EntityFrameworkCore;
using Palmares.Data.Audit;
using Palmares.Data.Feed;

namespace Palmares.Data.Checks;

/// <summary>Every row of the audit log covers the one before it; nothing was changed, taken out or cut off.</summary>
internal sealed class AuditChainIsUnbroken : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var breaches = new List<Breach>();
        var (before, last) = (AuditTrail.Start, 0L);
        await foreach (var row in db.AuditRows.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Sequence != last + 1) breaches.Add(Breach($"audit row {row.Sequence}", "follows a gap"));
            else if (AuditTrail.HashOf(before, row) != row.Hash) breaches.Add(Breach($"audit row {row.Sequence}", "is not what its hash says"));
            (before, last) = (row.Hash, row.Sequence);
        }
        var counted = await db.Counters.Where(counter => counter.Name == Counter.Audit).Select(counter => (long?)counter.Value).SingleOrDefaultAsync(cancellationToken) ?? 0;
        if (counted != last) breaches.Add(Breach($"counter {Counter.Audit}", $"is {counted}, but the last row is {last}"));
        return breaches;
    }
}
