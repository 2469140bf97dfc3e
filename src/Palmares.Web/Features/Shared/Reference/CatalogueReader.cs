using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Features.Shared.Reference;

internal static class CatalogueReader
{
    public static async Task<Catalogue> ReadAsync(PalmaresDb db, CancellationToken cancellation) => new(
        await db.Topics.AsNoTracking().ToListAsync(cancellation),
        await db.Regions.AsNoTracking().ToListAsync(cancellation),
        await db.Countries.AsNoTracking().ToListAsync(cancellation),
        await db.Institutions.AsNoTracking().ToListAsync(cancellation),
        await db.Competitions.AsNoTracking().Include(competition => competition.Laureates).ToListAsync(cancellation),
        await db.Events.AsNoTracking().ToListAsync(cancellation));
}
