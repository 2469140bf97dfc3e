using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Demo;

/// <param name="Country">Null for the association.</param>
public sealed record DemoGroup(string Heading, string? Country, IReadOnlyList<DemoPerson> People);

/// <summary>The stage door of the demonstration: who to be, and when. Not there anywhere else.</summary>
public sealed class IndexModel(DemoMode demo, PalmaresDb db, TimeProvider clock, CatalogueSource catalogues, Localizer t) : PageModel
{
    public DateTimeOffset Now { get; private set; }

    public DateTimeOffset? Closing { get; private set; }

    public IReadOnlyList<DemoGroup> Groups { get; private set; } = [];

    public IReadOnlyList<DemoScene> Scenes { get; private set; } = [];

    /// <summary>Buttons of the clock: words, form field and value.</summary>
    public IReadOnlyList<(string Label, string Field, string Value)> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!demo.IsOn) return NotFound();
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(row => row.CompetitionId == DemoSeed.CompetitionId, cancellation);
        var zone = call is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(call.TimeZone);
        Now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        Closing = call is null ? null : TimeZoneInfo.ConvertTime(call.ClosesAt, zone);
        Moves = MovesOf(call?.ClosesAt, call?.EndorsementsUntil);
        var numbers = await db.Entries.Where(entry => entry.CompetitionId == DemoSeed.CompetitionId).OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancellation);
        Scenes = DemoScene.All(t, numbers);
        Groups = [.. DemoPeople.All.GroupBy(person => person.InstitutionId).Select(group => GroupOf(group.Key, [.. group]))];
        return Page();
    }

    public static DemoPerson PersonOf(string name) => DemoPeople.All.Single(person => person.Name == name);

    public string RolesOf(DemoPerson person, Localizer t) => t.List(person.Roles.Select(role => RoleWords.Of(t, role)).Concat(person.Offices.Select(office => RoleWords.Of(t, office))));

    private DemoGroup GroupOf(string? institutionId, IReadOnlyList<DemoPerson> people)
    {
        var catalogue = catalogues.Current;
        return catalogue.Institution(institutionId) is { } institution
            ? new(institution.Names.For(t.Language).Text, catalogue.Country(institution.CountryCode)?.Names.For(t.Language).Text ?? institution.CountryCode, people)
            : new(t["The association"], null, people);
    }

    private List<(string, string, string)> MovesOf(DateTimeOffset? closes, DateTimeOffset? endorsementsUntil)
    {
        List<(string, string, string)> moves = [(t["One hour on"], "advance", "PT1H"), (t["One day on"], "advance", "P1D")];
        if (closes is { } closing)
        {
            moves.Add((t["Ten minutes before closing"], "now", Iso(closing.AddMinutes(-10))));
            moves.Add((t["One minute after closing"], "now", Iso(closing.AddMinutes(1))));
        }
        if (endorsementsUntil is { } last) moves.Add((t["One day before the last endorsements"], "now", Iso(last.AddDays(-1))));
        moves.Add((t["Back to the present"], "now", "present"));
        return moves;
    }

    private static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
