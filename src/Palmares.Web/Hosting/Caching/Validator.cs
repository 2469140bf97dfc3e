using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Extensions;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting.Caching;

/// <summary>
/// A strong ETag for every anonymous page, known before the page is made: it is a digest of address, encoding and
/// <see cref="SiteVersion"/>. A reader who has it gets 304 without any rendering.
/// </summary>
public sealed class Validator(RequestDelegate next, SiteVersion version)
{
    private const string ShortLived = "public, max-age=5, must-revalidate";

    /// <summary>Reading, by nobody in particular, of something that is not an operator's page or a file.</summary>
    public static bool AppliesTo(HttpContext context)
        => (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
           && context.User.Identity?.IsAuthenticated != true
           && context.Request.Headers.Authorization.Count == 0
           && !context.RequestServices.GetRequiredService<Localizer>().IsPseudo
           && context.GetEndpoint()?.Metadata.GetMetadata<NeverCached>() is null;

    public Task InvokeAsync(HttpContext context)
    {
        NormalizeEncoding(context.Request);
        if (!AppliesTo(context))
        {
            context.Response.Headers.CacheControl = "private, no-cache, no-store";
            return next(context);
        }

        var tag = TagFor(context.Request);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = ShortLived;
        headers.Vary = "Accept-Encoding";
        if (Matches(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.OnStarting(static state => Finish(((HttpContext)state).Response), context);
        return next(context);
    }

    private string TagFor(HttpRequest request)
    {
        var text = string.Concat(version.Current, request.Headers.AcceptEncoding, UriHelper.GetEncodedPathAndQuery(request));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), digest);
        return $"\"{Convert.ToHexStringLower(digest[..12])}\"";
    }

    private static bool Matches(HttpRequest request, string tag)
    {
        foreach (var value in request.Headers.IfNoneMatch)
            if (value is not null && value.Contains(tag, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>One of three values, so that the cache holds at most three copies and the compression chooses the same.</summary>
    private static void NormalizeEncoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        request.Headers.AcceptEncoding = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }

    /// <summary>
    /// Errors are kept by nobody. What the output cache has kept is as it would be made now: told its age or the date on which it
    /// was made, browsers and proxies would hold every kept page for stale on arrival. The server writes today's.
    /// </summary>
    private static Task Finish(HttpResponse response)
    {
        response.Headers.Age = default;
        response.Headers.Date = default;
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) return Task.CompletedTask;
        response.Headers.ETag = default;
        response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

/// <summary>Marks an endpoint whose answer changes without the library changing (health, redirects by language).</summary>
public sealed class NeverCached;
