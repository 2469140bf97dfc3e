namespace Palmares.Web.Hosting;

public static class StaticAssets
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AnHour = "public, max-age=3600";

    /// <summary>
    /// Style sheet, scripts, fonts and drawings. What is asked for by a version is kept by browsers for good; so are fonts,
    /// which get another name when they change. Fonts are compressed as they are, everything else on the way.
    /// </summary>
    public static void UseStaticAssets(this WebApplication app)
    {
        app.UseWhen(context => !IsFont(context) && IsAsset(context), assets => assets.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") || IsFont(file.Context) ? Forever : AnHour,
        });
    }

    private static bool IsAsset(HttpContext context)
        => context.Request.Path.StartsWithSegments("/css") || context.Request.Path.StartsWithSegments("/js") || context.Request.Path.StartsWithSegments("/img");

    private static bool IsFont(HttpContext context) => context.Request.Path.StartsWithSegments("/fonts");
}
