using Palmares.Data;
using Palmares.Web.Hosting.Plain;
using Palmares.Web.Hosting.Telling;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting;

/// <summary>
/// The error page is a page like others, and asks who reads it: while the database is away that fails too, for signed-in people. Then this
/// one stands in, which needs nothing. What failed has been logged by the handler before.
/// </summary>
public sealed class LastResort(RequestDelegate next, Catalogs catalogs, DatabaseProvider provider)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            var passes = provider.IsUnavailable(exception);
            context.Response.StatusCode = passes ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            if (passes) context.Response.Headers.RetryAfter = "5";
            Localizer t = new(catalogs) { Language = PlainLanguage.Of(context) };
            await PlainPage.WriteAsync(context, t, new(
                t["Something went wrong on our side"],
                t["Nothing you did caused this, and nothing has been lost. Please try again in a moment."],
                [], [("/status", t["What works right now"])]) { RequestId = RequestId.Of(context) });
        }
    }
}
