using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;

namespace Palmares.Data.Queries;

/// <summary>
/// The small data that everything refers to. <paramref name="Watermark"/> is the feed's sequence before it was read:
/// whatever changed since comes again with the feed.
/// </summary>
public sealed record ReferenceData(
    long Watermark,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<Country> Countries,
    IReadOnlyList<Institution> Institutions,
    IReadOnlyList<Competition> Competitions,
    IReadOnlyList<AssociationEvent> Events)
{
    public static async Task<ReferenceData> LoadAsync(IDbContextFactory<PalmaresDb> contexts, CancellationToken cancellationToken = default)
    {
        var watermark = await new ChangeFeed(contexts).LatestAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(
            watermark,
            await db.Topics.AsNoTracking().OrderBy(topic => topic.Order).ThenBy(topic => topic.Id).ToListAsync(cancellationToken),
            await db.Regions.AsNoTracking().OrderBy(region => region.Order).ToListAsync(cancellationToken),
            await db.Countries.AsNoTracking().ToListAsync(cancellationToken),
            await db.Institutions.AsNoTracking().ToListAsync(cancellationToken),
            await db.Competitions.AsNoTracking().Include(competition => competition.Laureates).ToListAsync(cancellationToken),
            await db.Events.AsNoTracking().ToListAsync(cancellationToken));
    }
}
