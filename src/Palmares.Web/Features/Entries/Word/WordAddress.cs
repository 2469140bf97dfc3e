namespace Palmares.Web.Features.Entries.Word;

/// <summary>Addresses that links of a document lead to, as a light mark can hold them.</summary>
internal static class WordAddress
{
    /// <summary>Null for what leads nowhere on the web or to no mailbox.</summary>
    public static string? Of(string target)
    {
        if (!Uri.TryCreate(target.Trim(), UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeMailto) return null;
        return uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
    }

    /// <summary>Of a field that is a link: <c>HYPERLINK "https://…"</c>.</summary>
    public static string? OfField(string instruction) =>
        instruction.TrimStart().StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase) && instruction.Split('"') is [_, var address, ..] ? Of(address) : null;
}
