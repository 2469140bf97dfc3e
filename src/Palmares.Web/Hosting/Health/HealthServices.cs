using Palmares.Web.Hosting.Caching;
using Palmares.Web.Hosting.Load;

namespace Palmares.Web.Hosting.Health;

public static class HealthServices
{
    /// <summary>What was begun may be finished for so long, after the draining.</summary>
    private static readonly TimeSpan Finishing = TimeSpan.FromSeconds(30);

    public static void AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Pulses>();
        services.AddSingleton<DiskSpace>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<Draining>();
        services.AddHostedService(container => container.GetRequiredService<Draining>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Draining.Length(configuration) + Finishing);
    }

    /// <summary>What a balancer asks: is the process alive, and can it serve. States without figures; the figures are in the metrics.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/health/live", reading, () => Results.Text("live")).WithMetadata(new NeverCached(), new NoLane());
        routes.MapMethods("/health/ready", reading, ReadyAsync).WithMetadata(new NeverCached(), new NoLane());
        routes.MapStatus();
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancellation)
    {
        var report = await readiness.ReportAsync(cancellation);
        return Results.Json(
            new { status = report.Status, parts = report.Parts.ToDictionary(part => part.Name, part => part.State.ToString().ToLowerInvariant()) },
            statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
