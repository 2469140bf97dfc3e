using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Domain.Institutions;
using Palmares.Search;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Institutions;

/// <summary>An institution, its practices and what it won.</summary>
public sealed class InstitutionModel(CatalogueSource source, PracticeShelves shelves) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public Institution Institution { get; private set; } = null!;

    public Country? Country => Catalogue.Country(Institution.CountryCode);

    public Region? Region => Catalogue.Region(Institution.RegionId);

    public PracticeShelf Practices { get; private set; } = null!;

    /// <summary>Competitions whose Award or Special Distinction for Innovation it won.</summary>
    public IEnumerable<(Competition Competition, Laureate Laureate)> Won =>
        from competition in Catalogue.Competitions
        from laureate in competition.Laureates
        where laureate.InstitutionId == Institution.Id
        select (competition, laureate);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (Catalogue.Institution(id) is not { } found) return NotFound();
        Institution = found;
        Practices = await shelves.OfAsync(Facet.Institution, found.Id, HttpContext.RequestAborted);
        return Page();
    }
}
