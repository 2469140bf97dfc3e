using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Palmares.Web.Hosting.Caching;

/// <summary>
/// Keeps the answers to anonymous readers from the second time they are asked for, compressed once, under the
/// <see cref="SiteVersion"/> they were made for. Nothing of signed-in people is ever kept, nor anything that sets a cookie.
/// </summary>
public sealed class AnonymousPages(PublicAddress address, AskedBefore asked) : IOutputCachePolicy
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cacheable = Validator.AppliesTo(http) && asked.Ask(http.Response.Headers.ETag.ToString());
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        if (!cacheable) return ValueTask.CompletedTask;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        // To the letter: another order of the same parameters is another address, which may redirect.
        context.CacheVaryByRules.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
        context.CacheVaryByRules.VaryByHost = address.DependsOnHost;
        context.CacheVaryByRules.VaryByValues["version"] = http.RequestServices.GetRequiredService<SiteVersion>().Current;
        context.CacheVaryByRules.VaryByValues["encoding"] = http.Request.Headers.AcceptEncoding.ToString();
        context.CacheVaryByRules.VaryByValues["method"] = http.Request.Method;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
