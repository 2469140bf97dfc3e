using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Shared;
using Palmares.Web.Hosting.Caching;
using Palmares.Web.Hosting.Telling;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Errors;

/// <summary>
/// What a reader sees instead of a page. It needs no database, so that it also stands when that is the trouble. Shown in the
/// language of the address that failed.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(Localizer localizer) : PageModel
{
    public int Code { get; private set; }

    public string Heading => Code switch
    {
        StatusCodes.Status404NotFound => localizer["We cannot find this page"],
        StatusCodes.Status410Gone => localizer["This page has been withdrawn"],
        StatusCodes.Status429TooManyRequests => localizer["Too many requests"],
        < 500 => localizer["We could not read this request"],
        _ => localizer["Something went wrong on our side"],
    };

    public string Explanation => Code switch
    {
        StatusCodes.Status404NotFound => localizer["The address may be mistyped or out of date. The practice you are looking for is probably one search away."],
        StatusCodes.Status410Gone => localizer["It was published here once and has been taken back."],
        StatusCodes.Status429TooManyRequests => localizer["Please wait a moment and try again. If you need all the data, the API gives them in one go."],
        < 500 => localizer["The address contains something that we do not understand. Nothing has been changed."],
        _ => localizer["Nothing you did caused this, and nothing has been lost. Please try again in a moment."],
    };

    public string Quoted => RequestId.Of(HttpContext);

    /// <summary>Whatever the method was: what failed may have been asked for with any.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Not bound: where the posted form is what was refused, nothing can be bound.
        var known = int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code) && code is >= 400 and < 600;
        Code = !known || !HasFailed ? StatusCodes.Status404NotFound : Failure ?? code;
        Response.StatusCode = Code;
        if (OriginalLanguage() is { } language) localizer.Language = language;
    }

    /// <summary>Else somebody asked for the error page itself, of which there is none to be had.</summary>
    private bool HasFailed => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
                              || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;

    /// <summary>What a failure was taken for: the sender's, with a status of its own, or one that passes (503).</summary>
    private int? Failure => HttpContext.Features.Get<IExceptionHandlerPathFeature>() is null ? null : Response.StatusCode;

    private Language? OriginalLanguage()
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
                   ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return Languages.Find(path?.Split('/', 3) is [_, var first, ..] ? first : null);
    }
}
