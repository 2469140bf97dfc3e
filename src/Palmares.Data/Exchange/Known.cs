using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;

namespace Palmares.Data.Exchange;

/// <summary>What records may refer to, as it stood when the import began. Countries without a region have null.</summary>
internal sealed record Known(
    IReadOnlyDictionary<string, int> RegionOrders,
    IReadOnlyDictionary<string, string?> CountryRegions,
    IReadOnlySet<string> Topics,
    IReadOnlyDictionary<string, string> InstitutionCountries,
    IReadOnlyDictionary<string, (string Region, int Year)> Competitions,
    IReadOnlyDictionary<string, int> PracticeNumbers,
    long LastPracticeNumber)
{
    public bool IsRegion(string id) => RegionOrders.ContainsKey(id);

    public bool IsCountry(string code) => CountryRegions.ContainsKey(code);

    public bool IsInstitution(string id) => InstitutionCountries.ContainsKey(id);

    /// <summary>Reads inside the open transaction. The lock on the counter makes a second import wait.</summary>
    public static async Task<Known> LoadAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var last = await Counters.AddAsync(db, Counter.Practices, 0, cancellationToken);
        return new(
            await db.Regions.ToDictionaryAsync(region => region.Id, region => region.Order, cancellationToken),
            await db.Countries.Select(country => new { country.Code, country.RegionId })
                .ToDictionaryAsync(country => country.Code, country => country.RegionId, cancellationToken),
            (await db.Topics.Select(topic => topic.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal),
            await db.Institutions.Select(institution => new { institution.Id, institution.CountryCode })
                .ToDictionaryAsync(institution => institution.Id, institution => institution.CountryCode, cancellationToken),
            await db.Competitions.Select(competition => new { competition.Id, competition.RegionId, competition.Year })
                .ToDictionaryAsync(competition => competition.Id, competition => (competition.RegionId, competition.Year), cancellationToken),
            await db.Practices.Select(practice => new { practice.Id, practice.Number })
                .ToDictionaryAsync(practice => practice.Id, practice => practice.Number, cancellationToken),
            last);
    }
}
