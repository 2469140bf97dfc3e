using System.Globalization;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Metrics;
using Palmares.Web.Hosting.Plain;
using Palmares.Web.Hosting.Telling;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting.Load;

/// <summary>The fast answers to those who cannot be served now: no database, no page model, a few hundred bytes.</summary>
public sealed class TurnAway(Catalogs catalogs, Figures figures)
{
    private const string Busy = "5";

    /// <summary>503. Nothing was done: what was sent has not been saved, and the browser still has it.</summary>
    public Task BusyAsync(HttpContext context, string lane)
    {
        figures.TurnedAway(lane);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Busy;
        if (WantsJson(context.Request)) return JsonAsync(context, "Too many requests at once. Nothing was done; try again in a moment.");
        Localizer t = new(catalogs) { Language = PlainLanguage.Of(context) };
        var isSent = HttpMethods.IsPost(context.Request.Method);
        return PlainPage.WriteAsync(context, t, new(
            t["A great many people are here right now"],
            isSent ? t["What you sent has not been saved. Go back with your browser: your text is still in the form. Then send it again in a few seconds."]
                : t["Please try again in a few seconds. Nothing has been lost."],
            [], [("/status", t["What works right now"])]) { RequestId = RequestId.Of(context) });
    }

    /// <summary>429, with the way to everything at once.</summary>
    public Task CrawlerAsync(HttpContext context, TimeSpan after)
    {
        figures.TurnedAway("crawler");
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Link = $"</sitemap.xml>; rel=\"index\", <{AllPractices}>; rel=\"alternate\"; type=\"application/json\"";
        if (WantsJson(context.Request)) return JsonAsync(context, "Too many combinations of filters from your network. Everything is at /api/v1/practices without filters.");
        Localizer t = new(catalogs) { Language = PlainLanguage.Of(context) };
        return PlainPage.WriteAsync(context, t, new(
            t["Too many requests"],
            t["Very many lists were asked for from your network. Please wait a moment and try again."],
            [t["A program that wants all practices finds them through the interface for programs, without asking for every combination of filters."]],
            [(AllPractices, t["All practices as data"]), (Links.Library(t.Language), t["Browse all good practices"])]));
    }

    private const string AllPractices = "/api/v1/practices";

    private static bool WantsJson(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private static Task JsonAsync(HttpContext context, string detail) => Results.Problem(detail, statusCode: context.Response.StatusCode).ExecuteAsync(context);
}
