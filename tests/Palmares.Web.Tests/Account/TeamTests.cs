using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Account;

/// <summary>The people of an institution, as its coordinators keep them.</summary>
public sealed class TeamTests(TestApp app)
{
    private static readonly Post Coordinator = new("fr-cnaf", InstitutionRole.Coordinator);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(InstitutionRole.Author, "fr-cnaf")]
    [InlineData(InstitutionRole.Signatory, "fr-cnaf")]
    [InlineData(InstitutionRole.Coordinator, "de-dguv")]
    public async Task To_all_but_its_coordinators_it_is_not_there(InstitutionRole role, string institution)
    {
        using var browser = await app.SignedInAsync(await app.PersonAsync(posts: [new(institution, role)]));

        var hidden = await MainAsync(browser, Links.Team("fr-cnaf"));
        var missing = await MainAsync(browser, Links.Team("xx-nowhere"));

        hidden.ShouldBe(missing);
    }

    [Fact]
    public async Task A_role_that_was_ended_opens_nothing_any_more()
    {
        await using var own = await TestApp.StartAsync(TestServer.Sqlite);
        using var coordinator = await own.SignedInAsync(await own.PersonAsync("Hugo", posts: [Coordinator]));
        using var second = await own.SignedInAsync(await own.PersonAsync("Irène", posts: [Coordinator]));
        (await second.GetAsync(Links.Team("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await coordinator.SubmitAsync(Links.Team("fr-cnaf"), form: "li:last-child form[action$='handler=end']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await second.GetAsync(Links.Team("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.PageAsync(Links.Team("fr-cnaf"))).QuerySelectorAll("form[action$='handler=end']").Length.ShouldBe(0);
    }

    [Theory, OnEveryServer]
    public async Task Two_coordinators_who_end_each_other_at_the_same_moment_leave_one(TestServer server)
    {
        await using var own = await TestApp.StartAsync(server);
        var people = new[] { await own.PersonAsync("Hugo", posts: [Coordinator]), await own.PersonAsync("Irène", posts: [Coordinator]) };
        var pages = new List<(HttpClient Client, AngleSharp.Html.Dom.IHtmlDocument Page)>();
        foreach (var person in people)
        {
            var client = await own.SignedInAsync(person);
            pages.Add((client, await client.PageAsync(Links.Team("fr-cnaf"))));
        }

        await Task.WhenAll(
            Task.Run(() => pages[0].Client.SubmitAsync(pages[0].Page, "", form: "li:last-child form[action$='handler=end']"), Cancel),
            Task.Run(() => pages[1].Client.SubmitAsync(pages[1].Page, "", form: "li:first-child form[action$='handler=end']"), Cancel));

        var today = DateOnly.FromDateTime(own.Clock.GetUtcNow().UtcDateTime);
        await using var db = own.Database.NewContext();
        (await db.Memberships.CountAsync(row => row.Role == InstitutionRole.Coordinator && (row.To == null || row.To >= today), Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_signatory_is_named_with_a_function()
    {
        using var coordinator = await app.SignedInAsync(await app.PersonAsync(posts: [Coordinator]));
        (string, string)[] fields = [("address", "directrice@example.org"), ("role", "signatory")];

        (await coordinator.SubmitAsync(Links.Team("fr-cnaf"), fields, "#invite-form")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await coordinator.SubmitAsync(Links.Team("fr-cnaf"), [.. fields, ("function", "Directrice générale")], "#invite-form")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var db = app.Database.NewContext();
        (await db.Invitations.Where(row => row.Address == "directrice@example.org").Select(row => row.Function).ToListAsync(Cancel)).ShouldBe(["Directrice générale"]);
    }

    private static async Task<string> MainAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        return (await answer.PageAsync()).QuerySelector("main")!.InnerHtml;
    }
}
