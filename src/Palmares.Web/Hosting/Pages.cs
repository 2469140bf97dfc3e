namespace Palmares.Web.Hosting;

public static class Pages
{
    private static readonly HttpMethodMetadata ReadOrPosted = new([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]);

    /// <summary>
    /// A Razor Page would answer whatever method it is asked with. These are read or posted to, everything else is 405; the error
    /// page alone takes every method, since it is run again with the one that failed.
    /// </summary>
    public static void MapPages(this IEndpointRouteBuilder routes) => routes.MapRazorPages().Add(page =>
    {
        if (!IsErrorPage(page)) page.Metadata.Add(ReadOrPosted);
    });

    private static bool IsErrorPage(EndpointBuilder page)
        => page is RouteEndpointBuilder { RoutePattern.RawText: { } pattern } && pattern.StartsWith("errors/", StringComparison.Ordinal);
}
