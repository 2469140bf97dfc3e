using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;

namespace Palmares.Web.Features.Shared.Reference;

/// <summary>Holds the present <see cref="Catalogue"/>. Take <see cref="Current"/> once per request and keep it.</summary>
public sealed class CatalogueSource(IDbContextFactory<PalmaresDb> contexts)
{
    private volatile Catalogue _current = Catalogue.Empty;

    public Catalogue Current => _current;

    public async Task ReloadAsync(CancellationToken cancellation)
    {
        var data = await ReferenceData.LoadAsync(contexts, cancellation);
        _current = new(data.Topics, data.Regions, data.Countries, data.Institutions, data.Competitions, data.Events);
    }
}
