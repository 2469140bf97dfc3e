using Palmares.Web.Hosting.Access;

namespace Palmares.Web.Hosting.Load;

/// <summary>Stands before anything asks the database who somebody is. A cookie that turns out to be none leads to the visitors' lane.</summary>
public sealed class PeopleLane(RequestDelegate next, Lanes lanes, CookieNames cookies, TurnAway turnAway)
{
    private readonly string _session = cookies.Of("session");

    public Task InvokeAsync(HttpContext context)
        => HttpMethods.IsPost(context.Request.Method) || context.Request.Cookies.ContainsKey(_session) ? QueueAsync(context) : next(context);

    private async Task QueueAsync(HttpContext context)
    {
        if (!await lanes.People.EnterAsync(context.RequestAborted))
        {
            await turnAway.BusyAsync(context, "people");
            return;
        }
        try
        {
            await next(context);
        }
        finally
        {
            lanes.People.Leave();
        }
    }
}
