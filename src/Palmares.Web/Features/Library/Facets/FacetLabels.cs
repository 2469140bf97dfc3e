using System.Collections.Frozen;
using System.Globalization;
using Palmares.Domain.Institutions;
using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Library.Facets;

/// <summary>
/// The names of topics, regions, countries and institutions in one language, with their collated order: made once per
/// <see cref="Catalogue"/>, since a list page needs a hundred of them and comparing strings by ICU is slow.
/// </summary>
public sealed class FacetLabels
{
    private readonly FrozenDictionary<string, FacetLabel>[] _byFacet = new FrozenDictionary<string, FacetLabel>[FacetNames.All.Count];

    public FacetLabels(Catalogue catalogue, Language language)
    {
        Catalogue = catalogue;
        Array.Fill(_byFacet, FrozenDictionary<string, FacetLabel>.Empty);
        var order = CultureInfo.GetCultureInfo(language.Code()).CompareInfo;

        Set(Facet.Topic, catalogue.Topics.Select(topic => (topic.Id, topic.Names.For(language))));
        Set(Facet.Region, catalogue.Regions.Select(region => (region.Id, region.Names.For(language))));
        Set(Facet.Country, catalogue.Countries.Select(country => (country.Code, country.Names.For(language))));
        Set(Facet.Institution, catalogue.Institutions.Select(institution => (institution.Id, WithCountry(institution))));

        void Set(Facet facet, IEnumerable<(string Id, TextIn Name)> names)
            => _byFacet[(int)facet] = names
                .OrderBy(name => name.Name.Text, Comparer<string>.Create((a, b) => order.Compare(a, b, CompareOptions.IgnoreCase)))
                .Select((name, rank) => KeyValuePair.Create(
                    name.Id, new FacetLabel(name.Name.Text, name.Name.Language == language.Code() ? null : name.Name.Language, rank)))
                .ToFrozenDictionary();

        // Half of the world's institutions are called National Social Security Fund.
        TextIn WithCountry(Institution institution)
        {
            var name = institution.Names.For(language);
            var country = catalogue.Country(institution.CountryCode)?.Names.For(language).Text;
            return country is null ? name : name with { Text = $"{name.Text}, {country}" };
        }
    }

    /// <summary>The picture of the reference data these were made from.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Null for a value without an entry in the catalogue.</summary>
    public FacetLabel? Find(Facet facet, string value) => _byFacet[(int)facet].TryGetValue(value, out var label) ? label : null;
}
