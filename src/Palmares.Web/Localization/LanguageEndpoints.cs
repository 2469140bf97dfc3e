using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Localization;

public static class LanguageEndpoints
{
    /// <summary><c>/</c> leads to the home page in the reader's language; while developing, <c>/qps</c> turns pseudo-English on.</summary>
    public static void MapLanguages(this IEndpointRouteBuilder app, IHostEnvironment environment)
    {
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Results.Redirect(Links.Home(AcceptLanguage.Negotiate(context))))
            .WithMetadata(new NeverCached());
        if (!environment.IsDevelopment()) return;
        app.MapGet("/qps", (HttpContext context) =>
        {
            context.Response.Cookies.Append(PseudoLocale.Cookie, "1", new() { HttpOnly = true, SameSite = SameSiteMode.Lax });
            return Results.Redirect(Links.Home(Language.En));
        }).WithMetadata(new NeverCached());
        app.MapGet("/qps/off", (HttpContext context) =>
        {
            context.Response.Cookies.Delete(PseudoLocale.Cookie);
            return Results.Redirect(Links.Home(Language.En));
        }).WithMetadata(new NeverCached());
    }
}
