using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Shared;

namespace Palmares.Data.Checks;

/// <summary>Names that stand in the interface itself are in all of its languages.</summary>
internal sealed class NamesAreComplete : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var names = new List<(string Row, LocalizedText Names)>();
        foreach (var topic in await db.Topics.AsNoTracking().ToListAsync(cancellationToken)) names.Add(($"topic {topic.Id}", topic.Names));
        foreach (var region in await db.Regions.AsNoTracking().ToListAsync(cancellationToken)) names.Add(($"region {region.Id}", region.Names));
        foreach (var country in await db.Countries.AsNoTracking().ToListAsync(cancellationToken)) names.Add(($"country {country.Code}", country.Names));
        return
        [
            .. from name in names
               from language in Languages.All
               where name.Names[language] is null
               select Breach(name.Row, $"has no name in {language.Code()}"),
        ];
    }
}
