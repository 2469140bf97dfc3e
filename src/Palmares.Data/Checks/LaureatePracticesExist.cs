using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

internal sealed class LaureatePracticesExist : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken) =>
    [
        .. (await db.Laureates.Where(laureate => laureate.PracticeId != null && !db.Practices.Any(practice => practice.Id == laureate.PracticeId))
            .Select(laureate => new { laureate.CompetitionId, laureate.Position, laureate.PracticeId }).ToListAsync(cancellationToken))
            .Select(laureate => Breach($"laureate {laureate.CompetitionId}/{laureate.Position + 1}", $"names the practice \"{laureate.PracticeId}\", which does not exist")),
    ];
}
