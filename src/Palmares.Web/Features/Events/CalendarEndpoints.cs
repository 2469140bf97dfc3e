using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Hosting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Events;

public static class CalendarEndpoints
{
    private const string MediaType = "text/calendar; charset=utf-8";

    public static void MapEventCalendars(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/{lang:language}/events.ics", reading, All);
        routes.MapMethods("/{lang:language}/events/{id}.ics", reading, One);
    }

    private static IResult All(HttpRequest request, CatalogueSource source, Localizer localizer, PublicAddress address, TimeProvider clock)
    {
        var catalogue = source.Current;
        var baseUrl = address.BaseUrl(request);
        return Results.Text(Calendar.Write(
            localizer["Events"], catalogue.Events, e => e.ForCalendar(catalogue, localizer, baseUrl), Today(clock)), MediaType);
    }

    private static IResult One(string id, HttpRequest request, CatalogueSource source, Localizer localizer, PublicAddress address, TimeProvider clock)
    {
        var catalogue = source.Current;
        if (catalogue.Event(id) is not { } e || !Calendar.CanShow(e)) return Results.NotFound();
        var words = e.ForCalendar(catalogue, localizer, address.BaseUrl(request));
        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{e.Id}.ics\"";
        return Results.Text(Calendar.Write(words.Title, [e], _ => words, Today(clock)), MediaType);
    }

    /// <summary>Of what was written, since the same tag promises the same bytes all day.</summary>
    private static DateTimeOffset Today(TimeProvider clock) => new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
}
