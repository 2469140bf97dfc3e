namespace Palmares.Web.Features.Crawlers;

internal static class Robots
{
    /// <summary>
    /// What machine clients should read. Combinations of filters are endless, so they are asked to use the API, which has
    /// everything; list pages without filters stay open so that every record is reachable by links.
    /// </summary>
    public static string Text(string baseUrl) => $"""
        # All practices are in the sitemap, and as data at {baseUrl}/api/v1/practices (described at {baseUrl}/api/v1/openapi.json).
        User-agent: *
        Disallow: /*/library?
        Allow: /*/library?page=
        Disallow: /api/v1/complete

        Sitemap: {baseUrl}/sitemap.xml

        """.ReplaceLineEndings("\n");
}
