using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Events;

/// <summary>Upcoming events first, then the past by year; one region can be chosen.</summary>
public sealed class EventListModel(CatalogueSource source, TimeProvider clock) : PageModel
{
    private IReadOnlyList<AssociationEvent> _shown = [];

    public Catalogue Catalogue { get; } = source.Current;

    /// <summary>The chosen region; null shows all, also for an unknown id.</summary>
    public Region? Region { get; private set; }

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Soonest first. An event without any date is not announced as upcoming.</summary>
    public IEnumerable<AssociationEvent> Upcoming => _shown.Where(e => e.Period.Start is not null && !e.Period.IsOver(Today)).Reverse();

    public IEnumerable<IGrouping<int, AssociationEvent>> Past
        => _shown.Where(e => e.Period.IsOver(Today)).GroupBy(e => e.Period.Start!.Value.Year);

    public IEnumerable<AssociationEvent> Undated => _shown.Where(e => e.Period.Start is null);

    public void OnGet([FromQuery] string? region)
    {
        Region = Catalogue.Region(region);
        _shown = Region is { } chosen ? [.. Catalogue.Events.Where(e => e.RegionId == chosen.Id)] : Catalogue.Events;
    }
}
