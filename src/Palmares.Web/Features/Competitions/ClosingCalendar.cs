using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Hosting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Competitions;

/// <summary>The closing of a call as an iCalendar file: an instant, with reminders a week and a day before.</summary>
public static class ClosingCalendar
{
    public static void MapClosingCalendars(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/{lang:language}/competitions/{id}.ics", [HttpMethods.Get, HttpMethods.Head], ReadAsync);

    private static async Task<IResult> ReadAsync(string id, HttpContext context, PalmaresDb db, CatalogueSource source, Localizer t, PublicAddress address)
    {
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(row => row.CompetitionId == id, context.RequestAborted);
        if (call is null) return Results.NotFound();
        var page = address.BaseUrl(context.Request) + Links.Competition(t.Language, id);
        var title = CalendarLines.Escape(t["Closing of the call: {0}", source.Current.CompetitionName(id, t)]);
        var closes = CalendarLines.Instant(call.ClosesAt);
        // The same bytes all day: the call's own instant stands for when it was written.
        var lines = new CalendarLines().Add("BEGIN:VCALENDAR").Add("VERSION:2.0").Add("PRODID:-//Palmares//Calls//EN").Add("CALSCALE:GREGORIAN").Add("METHOD:PUBLISH")
            .Add("BEGIN:VEVENT").Add($"UID:closing-{id}@{new Uri(page).Host}").Add($"DTSTAMP:{CalendarLines.Instant(call.OpensAt)}").Add($"DTSTART:{closes}").Add($"DTEND:{closes}")
            .Add($"SUMMARY:{title}").Add("DESCRIPTION:" + CalendarLines.Escape(t["Official time: {0}", DeadlineWords.In(call.TimeZone, call.ClosesAt, t)])).Add($"URL:{page}").Add("TRANSP:TRANSPARENT");
        foreach (var before in new[] { "-P7D", "-P1D" }) lines.Add("BEGIN:VALARM").Add("ACTION:DISPLAY").Add($"DESCRIPTION:{title}").Add($"TRIGGER:{before}").Add("END:VALARM");
        lines.Add("END:VEVENT").Add("END:VCALENDAR");
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{call.CompetitionId}.ics\"";
        return Results.Text(lines.ToString(), "text/calendar; charset=utf-8");
    }
}
