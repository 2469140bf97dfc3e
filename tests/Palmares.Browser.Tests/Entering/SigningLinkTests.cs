using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entering;

/// <summary>Links to sign that are scanned, replaced, out of time or refused, and what they leave the author.</summary>
public sealed class SigningLinkTests(Site site, LiveDemoApp demo) : IClassFixture<LiveDemoApp>
{
    private const string Joint = "es-inss-complementos";
    private const string Partner = "pt-iss";

    [Fact]
    public async Task A_scanner_that_opens_mailed_links_in_a_browser_changes_nothing()
    {
        var entry = await demo.EntryAsync("pt-iss-solidarity");
        var link = await demo.LinkToAsync("rui", "/endorse/", "Solidarity Supplement");
        var before = await TracesAsync();

        await site.VisitAsync(demo, Visitor.Default, async visit =>
        {
            (await visit.Page.Context.APIRequest.HeadAsync(demo.PublicUrl + link)).Ok.ShouldBeTrue();
            foreach (var address in new[] { link, $"{link}?utm_source=mail", $"{link}?act=code", $"{link}?choice=endorse&code=000000#decide" })
            {
                await visit.GoToAsync(address);
                foreach (var follow in await visit.Page.Locator("a[href^='/'], a[href^='?']").EvaluateAllAsync<string[]>("links => links.map(link => link.href).filter(href => href.includes('/endorse/'))"))
                    (await visit.Page.Context.APIRequest.GetAsync(follow)).Ok.ShouldBeTrue();
            }
        });

        (await TracesAsync()).ShouldBe(before);
        (await demo.RequestAsync(entry, Partner)).OpenedAt.ShouldBeNull();
    }

    [Fact]
    public Task A_link_that_is_out_of_time_says_so_takes_nothing_and_leaves_the_author_the_secretariat() => AtAsync(async call =>
    {
        var entry = await demo.EntryAsync("pt-iss-solidarity");
        var link = await demo.LinkToAsync("rui", "/endorse/", "Solidarity Supplement");
        await site.VisitAsync(demo, Visitor.Default, async visit =>
        {
            demo.Clock.Set(call.AddMilliseconds(-1));
            await visit.GoToAsync(link);
            demo.Clock.Set(call);
            var before = await TracesAsync();
            visit.Expect("status of 410");
            await new Hand(visit).PressAsync("button[value=code]");
            await Assertions.Expect(visit.Page.Locator(".notice")).ToContainTextAsync("This link has expired: endorsements were taken until");
            await Assertions.Expect(visit.Page.Locator("main form, .entry-text")).ToHaveCountAsync(0);
            (await TracesAsync()).ShouldBe(before);
            await visit.GoToAsync(link, 410);
            await visit.ShouldBeAccessibleAsync("expired link");
        });

        await site.VisitAsync(demo, Visitor.Default, async visit =>
        {
            await visit.SignInAsync(demo, "ines");
            await visit.GoToAsync(Links.Endorsements(entry.Number));
            await Assertions.Expect(visit.Page.Locator($"#row-{Partner} .state")).ToHaveTextAsync("Not decided in time");
            (await WaysOutAsync(visit)).ShouldBe(["Ask the secretariat"]);
            await Assertions.Expect(visit.Page.Locator("main form")).ToHaveCountAsync(0);
            await visit.ShouldBeAccessibleAsync("not decided in time");
        });
    });

    [Fact]
    public async Task A_changed_text_ends_the_link_and_the_new_one_shows_what_changed()
    {
        var entry = await demo.EntryAsync("pt-iss-solidarity");
        var old = await demo.LinkToAsync("rui", "/endorse/", "Solidarity Supplement");
        await ChangeAsync("ines", entry.Number, async (visit, author) =>
        {
            await visit.GoToAsync(Links.EntryForm(entry.Number, "lessons"));
            await author.FillAsync("#lessons", $"{await visit.Page.InputValueAsync("#lessons")} And one more sentence.");
            await author.PressAsync(".entry-form button[value=back]");
        });

        var link = await demo.LinkToAsync("rui", "/endorse/", "Solidarity Supplement");
        link.ShouldNotBe(old);
        await site.VisitAsync(demo, Visitor.Default, async visit =>
        {
            await visit.GoToAsync(old, 410);
            await Assertions.Expect(visit.Page.Locator(".notice")).ToContainTextAsync("This link no longer holds: the text was changed, or somebody else was asked.");
            await Assertions.Expect(visit.Page.Locator("main form, .entry-text")).ToHaveCountAsync(0);

            await visit.GoToAsync(link);
            (await visit.Page.Locator(".changes ins").AllInnerTextsAsync()).ShouldHaveSingleItem().Trim().ShouldBe("And one more sentence.");
            await visit.ShouldBeAccessibleAsync("what changed");
        });
    }

    [Fact]
    public async Task When_a_partner_declines_the_author_is_told_the_ways_out_and_can_go_on_without_it()
    {
        var entry = await demo.EntryAsync(Joint);
        var link = await demo.LinkToAsync("rui", "/endorse/", "Complementos sin fronteras");
        await site.VisitAsync(demo, Visitor.Default, async visit =>
        {
            var hand = new Hand(visit);
            await visit.GoToAsync(link);
            await hand.PressAsync("button[value=code]");
            await hand.ChooseAsync("choice", "decline");
            await hand.FillAsync("#reason", "Our board meets in January.");
            await hand.FillAsync("#code", (await demo.MailsToAsync(DemoPeople.AddressOf("rui")))[^1].Secret!);
            await hand.PressAsync("button[value=decide]");
        });
        (await demo.MailsToAsync(DemoPeople.AddressOf("lucia")))[^1].Body.ShouldContain("Our board meets in January.");

        await ChangeAsync("lucia", entry.Number, async (visit, author) =>
        {
            await visit.GoToAsync($"{Links.Entry(entry.Number)}?lang=en");
            await author.PressAsync($"main a[href='{Links.Endorsements(entry.Number)}']");
            (await WaysOutAsync(visit)).ShouldBe(["Take this partner out and submit again", "Change the text and submit again", "Ask the secretariat"]);
            await Assertions.Expect(visit.Page.Locator($"#row-{Partner} form button")).ToHaveTextAsync("Ask");
            await author.PressAsync($"#row-{Partner} .ways-out li:first-child a");
            await visit.Page.Locator($"input[name=partners][value={Partner}]").UncheckAsync();
            await author.PressAsync(".entry-form button[value=back]");
        });

        await site.VisitAsync(demo, Visitor.Default, async visit =>
        {
            await visit.SignInAsync(demo, "lucia");
            await visit.GoToAsync(Links.Endorsements(entry.Number));
            (await visit.Page.Locator(".endorsement-row").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)")).ShouldBe(["row-es-inss"]);
            await visit.GoToAsync(link, 410);
        });
    }

    /// <summary>The author changes the entry and submits it again.</summary>
    private Task ChangeAsync(string name, int number, Func<Visit, Hand, Task> change) => site.VisitAsync(demo, Visitor.Default, async visit =>
    {
        demo.Clock.Advance(TimeSpan.FromHours(1));
        await visit.SignInAsync(demo, name);
        var author = new Hand(visit);
        await change(visit, author);
        await visit.GoToAsync(Links.Submit(number));
        await author.PressAsync("button[value=submit]");
        visit.Path.ShouldBe(Links.EntryReceipts(number));
    });

    private static Task<string[]> WaysOutAsync(Visit visit) =>
        visit.Page.Locator($"#row-{Partner} details[open] .ways-out a").EvaluateAllAsync<string[]>("links => links.map(link => link.textContent)");

    /// <summary>Acts with the end of the time for endorsements; the clock is set back afterwards.</summary>
    private async Task AtAsync(Func<DateTimeOffset, Task> act)
    {
        var now = demo.Clock.GetUtcNow();
        await using var db = demo.Database.NewContext();
        await act(await db.Calls.Where(call => call.CompetitionId == DemoSeed.CompetitionId).Select(call => call.EndorsementsUntil).SingleAsync());
        demo.Clock.Set(now);
    }

    /// <summary>Everything that a signature, a code or an opening leaves behind.</summary>
    private async Task<string> TracesAsync()
    {
        await using var db = demo.Database.NewContext();
        return JsonSerializer.Serialize(new
        {
            Requests = await db.EndorsementRequests.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
            Audit = await db.AuditRows.CountAsync(),
            Mails = await db.Messages.CountAsync(),
            Versions = await db.EntryVersions.CountAsync(),
        });
    }
}
