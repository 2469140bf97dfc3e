using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;

namespace Palmares.Data.Checks;

/// <summary>What was written past the feed is invisible to the search index and the caches.</summary>
internal sealed class FeedKnowsEveryRow : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var fed = (await db.Changes.Select(change => new { change.Kind, change.Key }).Distinct().ToListAsync(cancellationToken))
            .Select(change => (change.Kind, change.Key)).ToHashSet();
        var rows = new List<(ChangeKind Kind, string Key)>();
        await AddAsync(ChangeKind.Topic, db.Topics.Select(topic => topic.Id));
        await AddAsync(ChangeKind.Region, db.Regions.Select(region => region.Id));
        await AddAsync(ChangeKind.Country, db.Countries.Select(country => country.Code));
        await AddAsync(ChangeKind.Institution, db.Institutions.Select(institution => institution.Id));
        await AddAsync(ChangeKind.Competition, db.Competitions.Select(competition => competition.Id));
        await AddAsync(ChangeKind.Event, db.Events.Select(e => e.Id));
        rows.AddRange((await db.Practices.Select(practice => practice.Number).ToListAsync(cancellationToken))
            .Select(number => (ChangeKind.Practice, number.ToString(CultureInfo.InvariantCulture))));
        return [.. rows.Where(row => !fed.Contains(row)).Select(row => Breach($"{Codes.Of(row.Kind)} {row.Key}", "was never fed"))];

        async Task AddAsync(ChangeKind kind, IQueryable<string> keys) =>
            rows.AddRange((await keys.ToListAsync(cancellationToken)).Select(key => (kind, key)));
    }
}
