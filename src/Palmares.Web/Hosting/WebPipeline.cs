using Palmares.Web.Features.Api;
using Palmares.Web.Features.Attachments;
using Palmares.Web.Features.Competitions;
using Palmares.Web.Features.Crawlers;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Entries.Autosave;
using Palmares.Web.Features.Entries.Held;
using Palmares.Web.Features.Events;
using Palmares.Web.Features.Entries.Print;
using Palmares.Web.Features.Entries.Word;
using Palmares.Web.Features.Library;
using Palmares.Web.Hosting.Caching;
using Palmares.Web.Hosting.Health;
using Palmares.Web.Hosting.Load;
using Palmares.Web.Hosting.Metrics;
using Palmares.Web.Hosting.Telling;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting;

public static class WebPipeline
{
    /// <summary>The order of what happens to a request.</summary>
    public static void UsePalmaresWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<AnswerLog>();
        app.UseMiddleware<LastResort>();
        app.UseErrors();
        app.UseStaticAssets();
        app.UseRouting();
        app.UseMiddleware<RouteTag>();
        app.UseMiddleware<PeopleLane>();
        app.UseAuthentication();
        app.UseMiddleware<RequestLanguage>();
        app.UseMiddleware<HoldForms>();
        app.UseCors();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<Validator>();
        app.UseOutputCache();
        app.UseMiddleware<VisitorLane>();
        // What signed-in people get holds secrets whose size would tell of them: it is not compressed.
        app.UseWhen(Validator.AppliesTo, anonymous => anonymous.UseResponseCompression());
        app.MapPages();
        app.MapOpenToAll();
        app.MapAttachments();
        app.MapFilledForm();
        app.MapEntryPdf();
        app.MapEntries();
        app.MapDemo();
    }

    /// <summary>What needs no account; everything else does, see <see cref="Access.AccessServices"/>.</summary>
    private static void MapOpenToAll(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapLanguages(app.Environment);
        open.MapLibrary();
        open.MapEventCalendars();
        open.MapClosingCalendars();
        open.MapApi();
        open.MapCrawlers();
        open.MapEmptyForm();
        open.MapHealth();
        open.MapMetrics();
    }
}
