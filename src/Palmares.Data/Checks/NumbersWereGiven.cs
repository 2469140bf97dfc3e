using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;

namespace Palmares.Data.Checks;

/// <summary>A number above the counter would be given a second time.</summary>
internal sealed class NumbersWereGiven : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var last = await db.Counters.Where(counter => counter.Name == Counter.Practices).Select(counter => (long?)counter.Value).SingleOrDefaultAsync(cancellationToken);
        if (last is null) return [Breach($"counter {Counter.Practices}", "is missing")];
        return
        [
            .. (await db.Practices.Where(practice => practice.Number > last)
                .Select(practice => new { practice.Number, practice.Id }).ToListAsync(cancellationToken))
                .Select(practice => Breach(PracticeRow(practice.Number, practice.Id), $"has a number above the last one given, {last}")),
        ];
    }
}
