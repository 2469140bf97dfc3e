using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

internal sealed class RegionsFollowCountries : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var practices = await db.Practices
            .Join(db.Countries, practice => practice.CountryCode, country => country.Code, (practice, country) => new { practice, country })
            .Where(pair => pair.country.RegionId != pair.practice.RegionId)
            .Select(pair => new { pair.practice.Number, pair.practice.Id, pair.practice.RegionId, pair.country.Code, Expected = pair.country.RegionId })
            .ToListAsync(cancellationToken);
        var institutions = await db.Institutions
            .Join(db.Countries, institution => institution.CountryCode, country => country.Code, (institution, country) => new { institution, country })
            .Where(pair => pair.country.RegionId != pair.institution.RegionId)
            .Select(pair => new { pair.institution.Id, pair.institution.RegionId, pair.country.Code, Expected = pair.country.RegionId })
            .ToListAsync(cancellationToken);
        return
        [
            .. practices.Select(row => Breach(PracticeRow(row.Number, row.Id), Message(row.RegionId, row.Code, row.Expected))),
            .. institutions.Select(row => Breach($"institution {row.Id}", Message(row.RegionId, row.Code, row.Expected))),
        ];
    }

    private static string Message(string region, string country, string? expected) => $"is in {region}, but {country} is in {expected ?? "no region"}";
}
