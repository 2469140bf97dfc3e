namespace Palmares.Web.Hosting.Load;

/// <summary>Stands behind the cache: only what has to be made takes a place.</summary>
public sealed class VisitorLane(RequestDelegate next, Lanes lanes, CrawlerBudget crawlers, TurnAway turnAway)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) || context.User.Identity?.IsAuthenticated == true || context.GetEndpoint()?.Metadata.GetMetadata<NoLane>() is not null)
            return next(context);
        return crawlers.Take(context) is { } after ? turnAway.CrawlerAsync(context, after) : QueueAsync(context);
    }

    private async Task QueueAsync(HttpContext context)
    {
        if (!await lanes.Visitors.EnterAsync(context.RequestAborted))
        {
            await turnAway.BusyAsync(context, "visitors");
            return;
        }
        try
        {
            await next(context);
        }
        finally
        {
            lanes.Visitors.Leave();
        }
    }
}

/// <summary>Marks an endpoint that operators need most when everything else is full.</summary>
public sealed class NoLane;

/// <summary>
/// Marks an endpoint whose addresses are endless combinations: of what is not in the cache, one network gets so much
/// (<see cref="CrawlerBudget"/>).
/// </summary>
public sealed class EndlessAddresses;
