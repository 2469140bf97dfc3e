using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Deadlines;

/// <summary>A competition's call and what of its instants holds for one entry and one person.</summary>
public sealed record EntryTime(Call Call, Timing Timing, DateTimeOffset Now)
{
    public TimingState State => Timing.At(Now);

    /// <summary>Whether the form still takes text; before the opening there is nothing to be late for.</summary>
    public bool TakesText => State != TimingState.Closed;

    /// <summary>The zone of the official time.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById(Call.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>An instant as the official clock shows it.</summary>
    public DateTimeOffset Official(DateTimeOffset instant) => OfficialTime.In(Zone, instant);
}

/// <summary>Asks the database for the times of an entry.</summary>
public sealed class EntryTimes(PalmaresDb db, TimeProvider clock)
{
    /// <returns>Null where the competition has no call here: a past one.</returns>
    public async Task<EntryTime?> OfAsync(Entry entry, Guid? personId, CancellationToken cancellation)
    {
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(row => row.CompetitionId == entry.CompetitionId, cancellation);
        if (call is null) return null;
        var extensions = await db.Extensions.AsNoTracking()
            .Where(row => row.CompetitionId == entry.CompetitionId && row.InstitutionId == entry.InstitutionId).ToListAsync(cancellation);
        var presence = personId is null ? null
            : await db.EntryPresences.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == entry.Id && row.PersonId == personId, cancellation);
        return new(call, Timing.Of(call, entry, extensions, presence), clock.GetUtcNow());
    }

    /// <summary>Of an entry that was begun here.</summary>
    /// <exception cref="InvalidOperationException">Its competition has no call.</exception>
    public async Task<EntryTime> KnownAsync(Entry entry, Guid? personId, CancellationToken cancellation) =>
        await OfAsync(entry, personId, cancellation) ?? throw new InvalidOperationException($"The competition {entry.CompetitionId} has no call.");
}
