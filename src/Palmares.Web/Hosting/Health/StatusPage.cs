using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Plain;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting.Health;

/// <summary>
/// <c>/status</c>, for people: what works right now, in words, in their language. Made from memory, so that it also stands while
/// the database is away.
/// </summary>
public static class StatusPage
{
    public static void MapStatus(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/status", [HttpMethods.Get, HttpMethods.Head], ShowAsync).ShortCircuit();

    private static async Task ShowAsync(HttpContext context, Readiness readiness, Catalogs catalogs)
    {
        var report = await readiness.ReportAsync(context.RequestAborted);
        Localizer t = new(catalogs) { Language = PlainLanguage.Of(context) };
        var saves = report.Of("database") == PartState.Ok && report.Of("migrations") == PartState.Ok && report.Of("disk") != PartState.Failed;
        var finds = report.Of("index") != PartState.Failed;
        var mails = saves && report.Of("worker") == PartState.Ok;
        await PlainPage.WriteAsync(context, t, new(
            saves && finds && mails ? t["Everything works"] : t["Not everything works right now"],
            saves ? t["Entries are saved."] : t["Nothing can be saved at the moment. Keep the page with your text open: it is saved as soon as that is possible again."],
            [], [(Links.Home(t.Language), t["Go to the home page"])])
        {
            Rows =
            [
                (t["Signing in, writing and submitting entries"], Words(t, saves)),
                (t["Searching the library"], Words(t, finds)),
                (t["Sending mails"], Words(t, mails)),
            ],
        });
    }

    private static string Words(Localizer t, bool works) => works ? t["works"] : t["disturbed"];
}
