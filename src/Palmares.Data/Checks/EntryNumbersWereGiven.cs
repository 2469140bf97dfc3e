using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;

namespace Palmares.Data.Checks;

/// <summary>As <see cref="NumbersWereGiven"/>, of entries.</summary>
internal sealed class EntryNumbersWereGiven : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var last = await db.Counters.Where(counter => counter.Name == Counter.Entries).Select(counter => (long?)counter.Value).SingleOrDefaultAsync(cancellationToken);
        if (last is null) return [Breach($"counter {Counter.Entries}", "is missing")];
        var beyond = await db.Entries.Where(entry => entry.Number > last).OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancellationToken);
        return [.. beyond.Select(number => Breach($"entry {number}", $"has a number above the last one given, {last}"))];
    }
}
