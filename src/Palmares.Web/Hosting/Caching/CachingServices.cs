using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Palmares.Web.Hosting.Caching;

public static class CachingServices
{
    private const int CacheBytes = 48 << 20;

    private const int LargestPage = 1 << 20;

    /// <summary>
    /// Compression stands inside the output cache, so that a page is compressed once and kept so. Over https too: the
    /// anonymous pages that are compressed hold no secret that could be guessed from their size.
    /// </summary>
    public static void AddCaching(this IServiceCollection services)
    {
        services.AddSingleton<SiteVersion>();
        services.AddSingleton<AskedBefore>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = CacheBytes;
            options.MaximumBodySize = LargestPage;
            // As the routes are: /EN is not found, whoever has read /en before.
            options.UseCaseSensitivePaths = true;
        });
        services.AddOptions<OutputCacheOptions>().Configure<PublicAddress, AskedBefore>((options, address, asked) => options.AddBasePolicy(new AnonymousPages(address, asked)));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/ld+json", "image/svg+xml", "text/calendar", "application/atom+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
