namespace Palmares.Web.Features.Shared;

public static class SourceLinks
{
    /// <summary>What a link to a source is called: the host it leads to, without "www."; the address itself if it has none.</summary>
    public static string Label(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return url;
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }
}
