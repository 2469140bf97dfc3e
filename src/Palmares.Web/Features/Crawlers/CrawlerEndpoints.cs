using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Hosting;

namespace Palmares.Web.Features.Crawlers;

public static class CrawlerEndpoints
{
    private const string Xml = "application/xml; charset=utf-8";

    private const int MaxParts = 10_000;

    /// <summary>What machines ask before they read: robots.txt, the sitemaps, security.txt.</summary>
    public static void MapCrawlers(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/robots.txt", reading, (HttpRequest request, PublicAddress address)
            => Results.Text(Robots.Text(address.BaseUrl(request))));
        routes.MapMethods("/.well-known/security.txt", reading, SecurityText);
        routes.MapMethods("/sitemap.xml", reading, async (HttpRequest request, PublicAddress address, SitemapPractices practices) =>
            Results.Text(new Sitemap(address.BaseUrl(request)).Index(await practices.CountAsync(request.HttpContext.RequestAborted)), Xml));
        routes.MapMethods("/sitemaps/pages.xml", reading, (HttpRequest request, PublicAddress address, CatalogueSource source)
            => Results.Text(new Sitemap(address.BaseUrl(request)).Pages(source.Current), Xml));
        routes.MapMethods("/sitemaps/practices-{part:int}.xml", reading, PracticesAsync);
    }

    private static IResult SecurityText(HttpRequest request, PublicAddress address, IConfiguration configuration, TimeProvider clock)
        => configuration["PALMARES_SECURITY_CONTACT"] is { Length: > 0 } contact
            ? Results.Text(SecurityContact.Text(address.BaseUrl(request), contact, clock.GetUtcNow()))
            : Results.NotFound();

    private static async Task<IResult> PracticesAsync(int part, HttpRequest request, PublicAddress address, SitemapPractices practices)
    {
        if (part is < 1 or > MaxParts) return Results.NotFound();
        var found = await practices.PartAsync(part, request.HttpContext.RequestAborted);
        return found.Count == 0 ? Results.NotFound() : Results.Text(new Sitemap(address.BaseUrl(request)).Practices(found), Xml);
    }
}
