using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Search;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Countries;

/// <summary>A country: its institutions, practices, and the events that took place there.</summary>
public sealed class CountryModel(CatalogueSource source, PracticeShelves shelves, Localizer localizer) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public Country Country { get; private set; } = null!;

    public Region? Region => Catalogue.Region(Country.RegionId);

    public PracticeShelf Practices { get; private set; } = null!;

    public IReadOnlyList<Institution> Institutions => [.. Catalogue.Institutions
        .Where(institution => institution.CountryCode == Country.Code)
        .OrderBy(institution => institution.Names.For(localizer.Language).Text, localizer.Collator)];

    public IReadOnlyList<AssociationEvent> Events => [.. Catalogue.Events.Where(e => e.CountryCode == Country.Code)];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (Catalogue.Country(code.ToUpperInvariant()) is not { } found) return NotFound();
        if (code != found.Code) return RedirectPermanent(Shared.Links.Country(localizer.Language, found.Code));
        Country = found;
        Practices = await shelves.OfAsync(Facet.Country, found.Code, HttpContext.RequestAborted);
        return Page();
    }
}
