using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Search;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Hosting;
using Palmares.Web.Hosting.Load;

namespace Palmares.Web.Features.Api;

/// <summary>The library for programs: the list takes the parameters of the list page.</summary>
internal static class PracticeEndpoints
{
    private const string Path = "/api/v1/practices";

    public static void MapPractices(this IEndpointRouteBuilder api)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        api.MapMethods("/practices", reading, ListAsync)
            .WithMetadata(new EndlessAddresses())
            .WithSummary("Search and filter the practices")
            .WithDescription("Repeat a parameter to choose several values of a facet. 20 practices a page; follow the links.")
            .Produces<PageResource<PracticeResource>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapMethods("/practices/{number:int}", reading, OneAsync)
            .WithSummary("One practice by its permanent number")
            .Produces<PracticeResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, LibraryIndex library, PracticeResources practices, PublicAddress address)
    {
        var reading = LibraryQueryReader.Read(context.Request.QueryString.Value, library.Vocabulary());
        if (reading.Ignored is [var unknown, ..])
            return Results.Problem($"'{unknown.Value}' is not a value of the parameter '{unknown.Name}'.", statusCode: StatusCodes.Status400BadRequest);

        var query = reading.Query;
        var result = library.Index.Search(query.ToRequest("en"));
        var links = LinksOf(query, result.Total);
        context.Response.Headers.Append("Link", Header(links));
        var items = await practices.ListAsync([.. result.Hits.Select(hit => hit.Number)], address.BaseUrl(context.Request), context.RequestAborted);
        return Results.Ok(new PageResource<PracticeResource>(result.Total, items, FacetsOf(result), links));
    }

    private static async Task<Results<Ok<PracticeResource>, ProblemHttpResult>> OneAsync(
        int number, HttpContext context, PalmaresDb db, PracticeResources practices, PublicAddress address)
    {
        var found = await practices.ListAsync([number], address.BaseUrl(context.Request), context.RequestAborted);
        if (found is [var practice]) return TypedResults.Ok(practice);
        var gone = await db.Practices.AnyAsync(other => other.Number == number, context.RequestAborted);
        return gone
            ? TypedResults.Problem("This practice has been withdrawn.", statusCode: StatusCodes.Status410Gone)
            : TypedResults.Problem("There is no practice with this number.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Dictionary<string, IReadOnlyList<FacetValueResource>> FacetsOf(SearchResult result) => result.Facets.ToDictionary(
        facet => facet.Key.Name(),
        facet => (IReadOnlyList<FacetValueResource>)[.. facet.Value.Select(value => new FacetValueResource(value.Value, value.Count, value.Chosen))]);

    private static PageLinks LinksOf(LibraryQuery query, int total)
    {
        var last = Math.Max(1, (total + LibraryQuery.PageSize - 1) / LibraryQuery.PageSize);
        return new(
            At(query.Page), At(1), query.Page > 1 ? At(Math.Min(query.Page - 1, last)) : null, query.Page < last ? At(query.Page + 1) : null, At(last));

        string At(int page) => query.WithPage(page).ToString() is { Length: > 0 } state ? $"{Path}?{state}" : Path;
    }

    private static string Header(PageLinks links)
    {
        List<string> parts = [$"<{links.First}>; rel=\"first\"", $"<{links.Last}>; rel=\"last\""];
        if (links.Previous is { } previous) parts.Add($"<{previous}>; rel=\"prev\"");
        if (links.Next is { } next) parts.Add($"<{next}>; rel=\"next\"");
        return string.Join(", ", parts);
    }
}
