using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Competitions;

/// <summary>One competition: its dates, its forum, who won as far as it is known, and its practices in the library.</summary>
public sealed class CompetitionModel(CatalogueSource source, CompetitionPractices practices, PalmaresDb db, Localizer localizer, TimeProvider clock) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public Competition Competition { get; private set; } = null!;

    /// <summary>Null for a competition that cannot be entered here: a past one.</summary>
    public Call? Call { get; private set; }

    public Region? Region { get; private set; }

    public CompetitionState State { get; private set; }

    public IReadOnlyList<Laureate> Winners => [.. Competition.Laureates.Where(laureate => !laureate.Innovation)];

    public IReadOnlyList<Laureate> Innovations => [.. Competition.Laureates.Where(laureate => laureate.Innovation)];

    /// <summary>The forum among the events, recognised by region and first day.</summary>
    public AssociationEvent? ForumEvent => Competition.Forum.Period.Start is null ? null : Catalogue.Events.FirstOrDefault(e =>
        e.RegionId == Competition.RegionId && e.Period.Start == Competition.Forum.Period.Start);

    /// <summary>Those of the library, the highest distinction first.</summary>
    public IReadOnlyList<PracticeCard> Practices { get; private set; } = [];

    public IEnumerable<Result> Rows => Practices.Select(card => PracticeRows.Of(card, Catalogue, localizer));

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (Catalogue.Competition(id) is not { } found) return NotFound();
        Competition = found;
        Region = Catalogue.Region(found.RegionId);
        State = found.StateOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(row => row.CompetitionId == found.Id, HttpContext.RequestAborted);
        Practices = await practices.OfAsync(found.Id, localizer.Code, HttpContext.RequestAborted);
        return Page();
    }
}
