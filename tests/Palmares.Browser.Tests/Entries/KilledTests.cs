using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entries;

/// <summary>The server, the browser or the network is gone in the middle of typing.</summary>
public sealed class KilledTests(Site site)
{
    private const string Kept = "Not saved — kept in this browser.";

    [Fact]
    public async Task A_killed_server_has_the_text_soon_after_it_is_back()
    {
        await using var server = await ServedDemo.StartAsync();
        await site.VisitAsync(server.PublicUrl, Visitor.Default, async visit =>
        {
            var number = await OpenAsync(visit, server);
            await visit.Area().FillAsync("Before.");
            await visit.Status().ShouldSayAsync("Saved at");

            server.Kill();
            visit.Expect("net::ERR_CONNECTION_REFUSED");
            await visit.Area().PressSequentiallyAsync(" While it is away.");
            await visit.Alert().ShouldSayAsync(Kept);
            await visit.Area().PressSequentiallyAsync(" Still typing.");
            await server.ServeAsync();

            await visit.Status().ShouldSayAsync("Saved at");
            (await LessonsAsync(server, number)).ShouldBe("Before. While it is away. Still typing.");
        });
    }

    [Fact]
    public async Task A_server_killed_with_a_save_on_its_way_takes_it_once()
    {
        await using var server = await ServedDemo.StartAsync();
        await site.VisitAsync(server.PublicUrl, Visitor.Default, async visit =>
        {
            var number = await OpenAsync(visit, server);
            visit.Expect("net::ERR_");
            visit.Page.Request += KillOnce;
            await visit.Area().FillAsync("On its way.");
            await visit.Alert().ShouldSayAsync(Kept);
            await server.ServeAsync();

            await visit.Status().ShouldSayAsync("Saved at");
            (await LessonsAsync(server, number)).ShouldBe("On its way.");

            void KillOnce(object? sender, IRequest request)
            {
                if (!request.Url.EndsWith("/fields", StringComparison.Ordinal)) return;
                visit.Page.Request -= KillOnce;
                server.Kill();
            }
        });
    }

    [Fact]
    public async Task A_killed_browser_has_the_text_that_the_server_could_not_take()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var profile = new TemporaryFolder();
        Desk desk = null!;
        await site.VisitUntilKilledAsync(app, profile.FullPath, async visit =>
        {
            desk = await visit.BeginAsync(app, (EntryField.Issue, "Saved."));
            await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
            await visit.Page.Context.SetOfflineAsync(true);
            await visit.Area().FillAsync("Saved. On the train");
            await visit.Alert().ShouldSayAsync(Kept);
        });

        await site.VisitUntilKilledAsync(app, profile.FullPath, async visit =>
        {
            await visit.SignInAsync(app, desk.Author);
            await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
            await Assertions.Expect(visit.Page.Locator("[data-recovered]")).ToHaveTextAsync("Saved. On the train");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
            await visit.Status().ShouldSayAsync("Saved at");
        });
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Saved. On the train", 2));

        // Once the server has it, nothing is offered any more, whatever the browser still finds.
        await site.VisitUntilKilledAsync(app, profile.FullPath, async visit =>
        {
            await visit.SignInAsync(app, desk.Author);
            await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
            await Assertions.Expect(visit.Page.Locator("[data-recovery]")).ToBeHiddenAsync();
        });
    }

    [Fact]
    public Task Who_never_pauses_is_saved_within_five_seconds_for_every_other_browser() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.Page.Clock.InstallAsync();
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await visit.Page.Clock.PauseAtAsync(new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        for (var second = 0; second < 5; second++)
        {
            await visit.Area().PressSequentiallyAsync("word ");
            await visit.Page.Clock.RunForAsync(1_000);
        }
        await Assertions.Expect(visit.Page.Locator("[name=issue-revision]")).ToHaveValueAsync("1");

        await site.VisitAsync(async other =>
        {
            await other.SignInAsync(site.App, desk.Author);
            await other.GoToAsync(Links.EntryForm(desk.Number, "issue"));
            (await other.Area().InputValueAsync()).ShouldBe("word word word word ");
        });
    });

    [Fact]
    public Task Offline_it_is_kept_and_saved_when_the_network_is_back() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        visit.Expect("net::ERR_INTERNET_DISCONNECTED");
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Area().PressSequentiallyAsync("In the tunnel");
        await visit.Alert().ShouldSayAsync(Kept);
        (await desk.FieldAsync(EntryField.Issue)).Revision.ShouldBe(0);

        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("In the tunnel", 1));
    });

    /// <summary>The lessons of an English author's draft.</summary>
    private static async Task<int> OpenAsync(Visit visit, ServedDemo server)
    {
        var form = visit.Page.Context.APIRequest.CreateFormData();
        form.Append("as", "aino");
        (await visit.Page.Context.APIRequest.PostAsync($"{server.PublicUrl}/demo/sign-in", new() { Form = form, MaxRedirects = 0 })).Status.ShouldBe(302);
        await using var db = server.Database.NewContext();
        var address = DemoPeople.AddressOf("aino");
        var number = await db.Entries.Where(entry => db.People.Any(person => person.Id == entry.OwnerId && person.Email == address)).Select(entry => entry.Number).FirstAsync();
        await visit.GoToAsync(Links.EntryForm(number, "lessons"));
        return number;
    }

    private static async Task<string> LessonsAsync(ServedDemo server, int number)
    {
        await using var db = server.Database.NewContext();
        return await db.DraftFields.Where(field => field.Field == EntryField.Lessons && db.Entries.Any(entry => entry.Id == field.EntryId && entry.Number == number)).Select(field => field.Text).SingleAsync();
    }
}
