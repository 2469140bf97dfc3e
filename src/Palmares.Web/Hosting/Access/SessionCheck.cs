using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Hosting.Access;

/// <summary>
/// Every request of a signed-in browser is checked against the database: an ended session, a disabled account or a changed
/// security stamp opens nothing. What is forbidden looks as if it were not there.
/// </summary>
public sealed class SessionCheck(CurrentActor actor) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // The page of a failure is shown to nobody in particular: asking who reads it would ask the database that may be the trouble.
        if (context.HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        if (await actor.StartAsync(context.Principal!)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsForScript(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        // A path alone: the framework's own address would hold whatever Host the request named.
        var request = context.Request;
        context.Response.Redirect($"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>A page's own script keeps the text and asks to sign in; a redirect would look to it like success.</summary>
    private static bool IsForScript(HttpRequest request) =>
        request.Headers.ContainsKey("X-Form-Token") || request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
