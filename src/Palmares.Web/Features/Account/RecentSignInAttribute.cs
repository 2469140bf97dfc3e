using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account;

/// <summary>
/// What opens an account can be changed only shortly after signing in (ASVS 7.5.1): a browser left alone gives nobody the
/// account for good. Later one signs in again and comes back.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentSignInAttribute : Attribute, IAsyncPageFilter
{
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var signedInAt = services.GetRequiredService<CurrentActor>().SignedInAt;
        if (signedInAt + Recent > services.GetRequiredService<TimeProvider>().GetUtcNow()) await next();
        else context.Result = new LocalRedirectResult($"{Links.SignIn}?again=true&returnUrl={Uri.EscapeDataString(context.HttpContext.Request.Path)}");
    }
}
