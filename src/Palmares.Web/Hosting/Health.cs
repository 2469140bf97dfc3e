using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Hosting;

public static class Health
{
    /// <summary>What a balancer asks: is the process alive, and can it serve.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/health/live", reading, () => Results.Text("live")).WithMetadata(new NeverCached());
        routes.MapMethods("/health/ready", reading, ReadyAsync).WithMetadata(new NeverCached());
    }

    private static async Task<IResult> ReadyAsync(PalmaresDb db, CancellationToken cancellation)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
            return pending.Any() ? NotReady("migrations") : Results.Json(new { status = "ready" });
        }
        catch (System.Data.Common.DbException)
        {
            return NotReady("database");
        }
    }

    private static IResult NotReady(string reason)
        => Results.Json(new { status = "not ready", reason }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
