using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Palmares.Web.Hosting;

/// <summary>
/// A Razor Page that has no handler for a form that is sent to it would be shown without having loaded anything. It answers
/// 405 instead; the error page alone takes every method, since it is run again with the one that failed.
/// </summary>
public sealed class OnlyWhatIsHandled : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not null || !HttpMethods.IsPost(context.HttpContext.Request.Method)) return;
        if (context.ActionDescriptor.RelativePath.StartsWith("/Features/Errors/", StringComparison.Ordinal)) return;
        context.HttpContext.Response.Headers.Allow = "GET, HEAD";
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
