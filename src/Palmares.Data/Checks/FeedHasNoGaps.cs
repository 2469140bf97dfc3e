using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;

namespace Palmares.Data.Checks;

/// <summary>Sequences run from 1 to the counter without gaps; a reader that saw one past a gap would never look back.</summary>
internal sealed class FeedHasNoGaps : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var last = await db.Counters.Where(counter => counter.Name == Counter.Changes).Select(counter => (long?)counter.Value).SingleOrDefaultAsync(cancellationToken);
        if (last is null) return [Breach($"counter {Counter.Changes}", "is missing")];
        var gaps = await db.Changes
            .Where(change => change.Sequence > 1 && !db.Changes.Any(before => before.Sequence == change.Sequence - 1))
            .Select(change => change.Sequence).ToListAsync(cancellationToken);
        var highest = await db.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;
        var breaches = gaps.Select(sequence => Breach($"change {sequence}", "follows a gap")).ToList();
        if (highest != last) breaches.Add(Breach($"counter {Counter.Changes}", $"is {last}, but the last change is {highest}"));
        return breaches;
    }
}
