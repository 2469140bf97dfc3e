using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Palmares.Domain.Shared;

namespace Palmares.Web.Localization;

/// <summary>The reader's choice where the address names no language (RFC 9110, section 12.5.4).</summary>
public static class AcceptLanguage
{
    /// <summary>The language that the header likes best of our four; English if it likes none or makes no sense.</summary>
    public static Language Best(StringValues header)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var wishes)) return Language.En;
        var best = wishes
            .Where(wish => wish.Quality is null or > 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => LanguageOf(wish.Value))
            .FirstOrDefault(language => language is not null);
        return best ?? Language.En;
    }

    /// <summary><see cref="Best"/> of a request, telling caches that the answer depends on it.</summary>
    public static Language Negotiate(HttpContext context)
    {
        AddVary(context.Response.Headers);
        return Best(context.Request.Headers.AcceptLanguage);
    }

    internal static void AddVary(IHeaderDictionary headers)
    {
        if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptLanguage, StringComparer.OrdinalIgnoreCase))
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static Language? LanguageOf(StringSegment tag)
    {
        var dash = tag.IndexOf('-');
        return Languages.Find((dash < 0 ? tag : tag.Subsegment(0, dash)).ToString().ToLowerInvariant());
    }
}
