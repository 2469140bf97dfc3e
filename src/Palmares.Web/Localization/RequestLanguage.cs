using Microsoft.AspNetCore.Diagnostics;
using Palmares.Domain.Shared;
using Palmares.Web.Hosting.Access;

namespace Palmares.Web.Localization;

/// <summary>
/// Sets the language of the request's <see cref="Localizer"/>: the first segment of the address; for addresses without one
/// the choice of the language switch (<c>?lang=</c>, kept in a cookie), else the person's own, else the reader's
/// Accept-Language. Pages say their language in Content-Language.
/// The thread's culture stays invariant: numbers in forms are read the same in every language (a posted <c>7.5</c> would
/// become 75 under de), and formatting names its language.
/// </summary>
public sealed class RequestLanguage(RequestDelegate next, IHostEnvironment environment, CookieNames cookies)
{
    public const string Cookie = "language";

    private readonly bool _isDevelopment = environment.IsDevelopment();

    public Task InvokeAsync(HttpContext context, Localizer localizer, Alternates alternates)
    {
        var path = AskedPath(context);
        var inAddress = Languages.Find(FirstSegment(path));
        localizer.Language = inAddress ?? Chosen(context) ?? AcceptLanguage.Best(context.Request.Headers.AcceptLanguage);
        localizer.IsPseudo = _isDevelopment && context.Request.Cookies.ContainsKey(PseudoLocale.Cookie);
        alternates.Start(path, context.Request.QueryString);
        context.Response.OnStarting(DescribePage, (context.Response, localizer, IsNegotiated: inAddress is null));
        return next(context);
    }

    /// <summary>The reader's own choice for pages that are the same address in every language.</summary>
    private Language? Chosen(HttpContext context)
    {
        if (Languages.Find(context.Request.Query[Alternates.Switch]) is { } asked)
        {
            cookies.Remember(context.Response, Cookie, asked.Code());
            return asked;
        }
        return Languages.Find(context.Request.Cookies[cookies.Of(Cookie)]) ?? Languages.Find(context.User.FindFirst(PersonClaims.Language)?.Value);
    }

    private static Task DescribePage(object state)
    {
        var (response, localizer, isNegotiated) = ((HttpResponse, Localizer, bool))state;
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true) return Task.CompletedTask;
        response.Headers.ContentLanguage = localizer.Code;
        if (isNegotiated) AcceptLanguage.AddVary(response.Headers);
        return Task.CompletedTask;
    }

    /// <summary>An error page runs under its own address; the reader asked for another.</summary>
    private static PathString AskedPath(HttpContext context)
        => context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
           ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
           ?? context.Request.Path;

    private static string? FirstSegment(PathString path) => path.Value?.Split('/', 3) is [_, var first, ..] ? first : null;
}
