using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>
/// Tells measurements, traces and the log the route that was asked for. The framework would tell the route that answered, and for whatever fails
/// that is the error page's.
/// </summary>
public sealed class RouteTag(RequestDelegate next)
{
    public const string Tag = "palmares.route";

    public Task InvokeAsync(HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        if (route is not null) context.Items.TryAdd(Tag, route);
        if (context.Features.Get<IHttpActivityFeature>() is { Activity: { IsAllDataRequested: true } activity } && activity.GetTagItem("http.route") is null)
            Name(activity, context.Request.Method, route);
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } measured && route is not null && !IsTagged(measured))
            measured.Tags.Add(new(Tag, route));
        return next(context);
    }

    /// <summary>The same for the trace, which without it would be named after the framework.</summary>
    private static void Name(Activity activity, string method, string? route)
    {
        activity.DisplayName = $"{method} {route}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
    }

    /// <summary>The error page runs through here once more.</summary>
    private static bool IsTagged(IHttpMetricsTagsFeature measured)
    {
        foreach (var tag in measured.Tags)
            if (tag.Key == Tag) return true;
        return false;
    }
}
