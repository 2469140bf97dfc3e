using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>A practice repeats its competition's year and region, so that lists need no join; they must agree.</summary>
internal sealed class AwardsFollowCompetitions : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken) =>
    [
        .. (await db.Practices
            .Join(db.Competitions, practice => practice.CompetitionId, competition => competition.Id, (practice, competition) => new { practice, competition })
            .Where(pair => pair.practice.AwardYear != pair.competition.Year || pair.practice.CompetitionRegionId != pair.competition.RegionId)
            .Select(pair => new { pair.practice.Number, pair.practice.Id, Competition = pair.competition.Id }).ToListAsync(cancellationToken))
            .Select(row => Breach(PracticeRow(row.Number, row.Id), $"has another award year or competition region than {row.Competition}")),
    ];
}
