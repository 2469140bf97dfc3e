using Palmares.Web.Features.Api;
using Palmares.Web.Features.Crawlers;
using Palmares.Web.Features.Events;
using Palmares.Web.Features.Library;
using Palmares.Web.Hosting.Caching;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting;

public static class WebPipeline
{
    /// <summary>The order of what happens to a request.</summary>
    public static void UsePalmaresWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrors();
        app.UseStaticAssets();
        app.UseRouting();
        app.UseMiddleware<RequestLanguage>();
        app.UseCors();
        app.UseMiddleware<Validator>();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapLanguages();
        app.MapRazorPages();
        app.MapLibrary();
        app.MapEventCalendars();
        app.MapApi();
        app.MapCrawlers();
        app.MapHealth();
    }
}
