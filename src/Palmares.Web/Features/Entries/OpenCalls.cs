using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries;

/// <summary>Which of a person's institutions may enter something, and where: open calls of the institution's region.</summary>
public sealed class OpenCalls(PalmaresDb db, CatalogueSource source, TimeProvider clock)
{
    public async Task<IReadOnlyList<(Call Call, string InstitutionId)>> ForAsync(Actor actor, CancellationToken cancellation)
    {
        var institutions = actor.WritesFor.ToList();
        if (institutions.Count == 0) return [];
        var now = clock.GetUtcNow();
        var calls = await db.Calls.AsNoTracking().Where(call => call.OpensAt <= now && call.ClosesAt > now).OrderBy(call => call.ClosesAt).ToListAsync(cancellation);
        var catalogue = source.Current;
        return [.. from call in calls
                   from institution in institutions
                   where catalogue.Institution(institution)?.RegionId == catalogue.Competition(call.CompetitionId)?.RegionId
                   select (call, institution)];
    }
}
