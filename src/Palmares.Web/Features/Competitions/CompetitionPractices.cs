using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;

namespace Palmares.Web.Features.Competitions;

/// <summary>All practices of a competition, the highest distinction first, then by number.</summary>
public sealed class CompetitionPractices(PalmaresDb db, PracticeCards cards)
{
    public async Task<IReadOnlyList<PracticeCard>> OfAsync(string competitionId, string language, CancellationToken cancellation)
    {
        var numbers = await db.Practices.AsNoTracking()
            .Where(practice => practice.CompetitionId == competitionId && practice.WithdrawnAt == null)
            .Select(practice => practice.Number)
            .ToListAsync(cancellation);
        var found = new List<PracticeCard>(numbers.Count);
        foreach (var part in numbers.Chunk(PracticeCards.Most))
            found.AddRange(await cards.OfAsync(part, language, cancellationToken: cancellation));
        return [.. found.OrderByDescending(card => (int?)card.Tier ?? -1).ThenByDescending(card => card.Innovation).ThenBy(card => card.Number)];
    }
}
