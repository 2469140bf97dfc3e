using Microsoft.AspNetCore.Http.Features;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>
/// Tells measurements the route that was asked for. The framework would tell the route that answered, and for whatever fails
/// that is the error page's.
/// </summary>
public sealed class RouteTag(RequestDelegate next)
{
    public const string Name = "palmares.route";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } measured && context.GetEndpoint() is RouteEndpoint endpoint && !IsTagged(measured))
            measured.Tags.Add(new(Name, endpoint.RoutePattern.RawText));
        return next(context);
    }

    /// <summary>The error page runs through here once more.</summary>
    private static bool IsTagged(IHttpMetricsTagsFeature measured)
    {
        foreach (var tag in measured.Tags)
            if (tag.Key == Name) return true;
        return false;
    }
}
