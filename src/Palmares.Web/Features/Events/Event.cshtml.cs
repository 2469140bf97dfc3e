using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Events;

/// <summary>One event, and the competition whose awards were presented there.</summary>
public sealed class EventModel(CatalogueSource source, TimeProvider clock) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public AssociationEvent Event { get; private set; } = null!;

    public Region? Region { get; private set; }

    /// <summary>The competition of this forum, recognised by region and first day.</summary>
    public Competition? Competition { get; private set; }

    public bool IsOver => Event.Period.IsOver(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    public IActionResult OnGet(string id)
    {
        if (Catalogue.Event(id) is not { } found) return NotFound();
        Event = found;
        Region = Catalogue.Region(found.RegionId);
        Competition = Catalogue.Competitions.FirstOrDefault(competition =>
            found.RegionId == competition.RegionId && found.Period.Start is not null && competition.Forum.Period.Start == found.Period.Start);
        return Page();
    }
}
