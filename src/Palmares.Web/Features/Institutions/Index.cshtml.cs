using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Institutions;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Institutions;

/// <summary>All institutions by country, in the order of the reader's language.</summary>
public sealed class InstitutionListModel(CatalogueSource source, LibraryIndex library, Localizer localizer) : PageModel
{
    private readonly IReadOnlyDictionary<string, int> _practices = library.Counts(Facet.Institution);

    public Catalogue Catalogue { get; } = source.Current;

    public int PracticesOf(Institution institution) => _practices.GetValueOrDefault(institution.Id);

    public IEnumerable<(string CountryCode, string Country, IReadOnlyList<Institution> Institutions)> ByCountry => Catalogue.Institutions
        .GroupBy(institution => institution.CountryCode)
        .Select(country => (
            country.Key,
            Name: Catalogue.Country(country.Key)?.Names.For(localizer.Language).Text ?? country.Key,
            (IReadOnlyList<Institution>)[.. country.OrderBy(institution => institution.Names.For(localizer.Language).Text, localizer.Collator)]))
        .OrderBy(country => country.Name, localizer.Collator);
}
