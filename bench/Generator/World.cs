using Palmares.Data.Queries;
using Palmares.Domain.Institutions;
using Palmares.Domain.Shared;

namespace Palmares.Bench.Generator;

/// <summary>
/// What practices belong to: the real topics, countries, competitions and institutions, and made-up institutions where a
/// country has none, up to the association's usual number.
/// </summary>
internal sealed class World(ReferenceData reference)
{
    public const int InstitutionCount = 340;

    public IReadOnlyList<string> TopicIds { get; } = [.. reference.Topics.Select(topic => topic.Id)];

    public IReadOnlyList<Institution> Institutions { get; } = [.. reference.Institutions.OrderBy(institution => institution.Id, StringComparer.Ordinal), .. MadeUp(reference)];

    /// <summary>Those of <see cref="Institutions"/> that the reference data do not have.</summary>
    public IEnumerable<Institution> NewInstitutions => Institutions.Skip(reference.Institutions.Count);

    /// <summary>Null where the region had no call in that year.</summary>
    public string? CompetitionOf(string region, int year)
        => reference.Competitions.FirstOrDefault(competition => competition.RegionId == region && competition.Year == year)?.Id;

    private static IEnumerable<Institution> MadeUp(ReferenceData reference)
    {
        var served = reference.Institutions.Select(institution => institution.CountryCode).ToHashSet();
        var countries = reference.Countries.Where(country => country.RegionId is not null).OrderBy(country => country.Code, StringComparer.Ordinal).ToList();
        var ordered = countries.Where(country => !served.Contains(country.Code)).Concat(countries);
        return ordered.Take(InstitutionCount - reference.Institutions.Count).Select((country, at) => new Institution
        {
            Id = $"{country.Code.ToLowerInvariant()}-bench-{at}",
            Names = new LocalizedText(country.Names.Select(name => KeyValuePair.Create(name.Key, $"{Fund(name.Key)} ({name.Value})"))),
            Acronym = $"SSF{at}",
            CountryCode = country.Code,
            RegionId = country.RegionId!,
            Basis = InstitutionBasis.GeneralKnowledge,
        });
    }

    private static string Fund(string language) => language switch
    {
        "fr" => "Caisse de sécurité sociale",
        "de" => "Sozialversicherungsanstalt",
        "es" => "Caja de seguro social",
        _ => "Social Security Fund",
    };
}
