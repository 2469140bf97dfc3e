using Palmares.Web.Hosting.Caching;
using Palmares.Web.Hosting.Load;

namespace Palmares.Web.Hosting.Metrics;

public static class MetricsServices
{
    public static void AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<Figures>();
        services.AddSingleton<MetricsAccess>();
        services.AddSingleton<MetricsPage>();
        services.AddSingleton<MetricsCollector>();
        services.AddHostedService(container => container.GetRequiredService<MetricsCollector>());
    }

    /// <summary><c>/metrics</c> for Prometheus; see <see cref="MetricsAccess"/>.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", static async (HttpContext context, MetricsAccess access, MetricsPage page) => access.IsAllowed(context)
            ? Results.Text(await page.WriteAsync(context.RequestAborted), PrometheusText.ContentType)
            : Results.NotFound()).WithMetadata(new NeverCached(), new NoLane());
}
