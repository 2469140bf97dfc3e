using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Palmares.Web.Hosting.Metrics;

namespace Palmares.Web.Hosting.Telling;

/// <summary>
/// Logs what an operator should see of answers: those that failed and those that took long, by the template of their route. The
/// address itself is not logged: it may hold a token or what somebody searched for. All answers are in the web server's log and the metrics.
/// </summary>
public sealed partial class AnswerLog(RequestDelegate next, ILogger<AnswerLog> log)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        await next(context);
        var took = Stopwatch.GetElapsedTime(begun);
        var status = context.Response.StatusCode;
        if (context.Features.Get<IHttpActivityFeature>() is { Activity: { IsAllDataRequested: true } activity }) activity.SetTag("http.response.status_code", status);
        if (status < StatusCodes.Status500InternalServerError && took < Slow) return;
        // Told elsewhere: a probe that says no has said why, and of those turned away there would be a line each when there is least time.
        if (status == StatusCodes.Status503ServiceUnavailable) return;
        var route = context.Items[RouteTag.Tag] as string ?? "none";
        if (status >= StatusCodes.Status500InternalServerError) Failed(context.Request.Method, route, status, (long)took.TotalMilliseconds);
        else TookLong(context.Request.Method, route, status, (long)took.TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Warning, "{Method} {Route} answered {Status} after {Milliseconds} ms")]
    private partial void Failed(string method, string route, int status, long milliseconds);

    [LoggerMessage(LogLevel.Warning, "{Method} {Route} took {Milliseconds} ms and answered {Status}")]
    private partial void TookLong(string method, string route, int status, long milliseconds);
}
