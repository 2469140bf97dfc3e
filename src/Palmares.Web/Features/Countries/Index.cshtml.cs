using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Institutions;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Countries;

/// <summary>All countries by region, in the order of the reader's language.</summary>
public sealed class CountryListModel(CatalogueSource source, LibraryIndex library, Localizer localizer) : PageModel
{
    private readonly IReadOnlyDictionary<string, int> _practices = library.Counts(Facet.Country);

    public Catalogue Catalogue { get; } = source.Current;

    public int PracticesOf(Country country) => _practices.GetValueOrDefault(country.Code);

    public IEnumerable<Country> Of(Region region) => Catalogue.Countries
        .Where(country => country.RegionId == region.Id)
        .OrderBy(country => country.Names.For(localizer.Language).Text, localizer.Collator);
}
