using Palmares.Data.Queries;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Caching;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

public static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/p/{number:int}", reading, PermalinkAsync).WithMetadata(new NeverCached());
        routes.MapCompletion();
    }

    /// <summary>The permanent address leads to the record in the reader's language; a withdrawn one says so itself.</summary>
    private static async Task<IResult> PermalinkAsync(
        int number, HttpContext context, PracticeRecord records, CancellationToken cancellation)
    {
        if (await records.FindAsync(number, cancellation) is not { } practice) return Results.NotFound();
        if (practice.WithdrawnAt is not null) return Results.StatusCode(StatusCodes.Status410Gone);
        return Results.Redirect(Links.Practice(AcceptLanguage.Negotiate(context), number, practice.Id));
    }
}
