using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Hosting.Caching;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Demo;

/// <summary>The demonstration's two handles (interfaces.md): be somebody, move the clock. Scripts use them too: no form token.</summary>
public static class DemoEndpoints
{
    /// <summary>ISO 8601, without a zone in UTC.</summary>
    private static readonly string[] Instants = ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd"];

    public static void MapDemo(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoMode>().IsOn) return;
        var demo = app.MapGroup("/demo").AllowAnonymous().DisableAntiforgery().WithMetadata(new NeverCached()).AddEndpointFilter(RefuseOtherSitesAsync);
        demo.MapPost("/sign-in", SignInAsync);
        demo.MapPost("/clock", MoveAsync);
    }

    /// <summary>There is no token, but browsers say where a form comes from; scripts and old browsers say nothing.</summary>
    private static async ValueTask<object?> RefuseOtherSitesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none" ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);

    /// <summary><c>as</c>: a name; <c>to</c>: where to go then, "my work" where nothing is said.</summary>
    private static async Task<IResult> SignInAsync([FromForm(Name = "as")] string? name, [FromForm] string? to, PalmaresDb db, Sessions sessions, HttpContext context)
    {
        var address = DemoPeople.AddressOf(name);
        var person = await db.People.SingleOrDefaultAsync(row => row.IsDemo && row.Email == address);
        if (person is null) return Results.NotFound();
        await sessions.OpenAsync(context, person, withSecondFactor: true);
        return Results.LocalRedirect(IsOurs(to) ? to! : Links.Entries);
    }

    /// <summary><c>now</c>: an instant of ISO 8601, or "present"; <c>advance</c>: a duration of ISO 8601. What falls due is done before the answer.</summary>
    private static async Task<IResult> MoveAsync([FromForm] string? now, [FromForm] string? advance, DemoClock clock, Worker worker, CancellationToken cancellation)
    {
        if (!TryMove(clock, now, advance)) return Results.Text("now=2026-11-22T09:00:00Z or advance=PT1H, at most ten years away", statusCode: StatusCodes.Status400BadRequest);
        await worker.DrainAsync(cancellation);
        return Results.Redirect(Links.Demo);
    }

    private static bool TryMove(DemoClock clock, string? now, string? advance)
    {
        try
        {
            if (now == "present") clock.Reset();
            else if (DateTimeOffset.TryParseExact(now, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) clock.Set(instant);
            else if (advance is not null && TryDuration(advance, out var by)) clock.Advance(by);
            else return false;
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>A path of this site, no other host's.</summary>
    private static bool IsOurs(string? address) => address is ['/', not ('/' or '\\'), ..] && address.All(letter => letter is > ' ' and < '\x7f');

    private static bool TryDuration(string text, out TimeSpan duration)
    {
        duration = default;
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }
}
