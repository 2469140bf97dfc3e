using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Entries;

public sealed class EntryPagesTests
{
    private const string Payload = "\"><script>alert(1)</script><img src=x onerror=alert(2)></textarea>[x](javascript:alert(3))";

    [Theory]
    [OnEveryServer]
    public async Task A_new_draft_is_begun_and_an_earlier_entry_copied(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server, (EntryField.Title, "First"), (EntryField.Issue, "One two"));

        using var begun = await desk.Client.SubmitAsync(Links.NewEntry);
        using var copied = await desk.Client.SubmitAsync(Links.EntryCopy(desk.Number));

        begun.Headers.Location!.OriginalString.ShouldBe(Links.EntryForm(1, "basics"));
        copied.Headers.Location!.OriginalString.ShouldBe(Links.Entry(2));
        var work = await desk.Client.PageAsync(Links.Entries);
        work.QuerySelectorAll(".work-entry h3").Select(title => title.TextContent.Trim()).ShouldBe(["First", "First", "Entry without a title"]);
        (await desk.Client.PageAsync(Links.EntryVersions(2))).QuerySelectorAll("tbody tr td:nth-last-child(3)").Select(cell => cell.TextContent).ShouldBe(["Copied"]);
        await using var db = desk.App.Database.NewContext();
        (await db.AuditRows.Where(row => row.Action == "entry-started").OrderBy(row => row.Sequence).Select(row => row.Subject).ToListAsync(EntryApp.Cancel)).ShouldBe(["entry/1", "entry/2"]);
    }

    [Theory]
    [OnEveryServer]
    public async Task Versions_are_compared_word_by_word_and_put_back(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server);
        foreach (var text in new[] { "One two three", "One 2 three four" }) (await desk.Client.SubmitAsync(Links.EntryForm(desk.Number, "issue"), [("issue", text)])).Dispose();

        var comparison = await desk.Client.PageAsync(Links.EntryComparison(desk.Number, 1, 2));
        comparison.QuerySelectorAll("del").Select(piece => piece.TextContent).ShouldBe(["two "]);
        comparison.QuerySelectorAll("ins").Select(piece => piece.TextContent).ShouldBe(["2 ", "four"]);
        await desk.AutosaveAsync(desk.Client, "issue", "Not yet a version", 2);

        (await desk.Client.SubmitAsync(Links.EntryVersion(desk.Number, 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("One two three", 4));
        (await desk.VersionsAsync()).ShouldBe(["1 Saved 3", "2 Saved 4", "3 Saved 4", "4 Restored 3"]);
    }

    [Theory]
    [OnEveryServer]
    public async Task A_withdrawal_says_why_frees_the_place_and_stops_writing(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server, (EntryField.Issue, "Text"));
        await using (var db = desk.App.Database.NewContext())
        {
            db.Slots.Add(new() { CompetitionId = EntryDesk.CompetitionId, InstitutionId = "fr-cnaf", Taken = 3, Limit = 10 });
            (await db.Entries.SingleAsync(EntryApp.Cancel)).HoldsSlot = true;
            await db.SaveChangesAsync(EntryApp.Cancel);
        }
        (await desk.Client.SubmitAsync(Links.EntryWithdrawal(desk.Number))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await desk.Client.SubmitAsync(Links.EntryWithdrawal(desk.Number), [("reason", "A better one is coming")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await using var after = desk.App.Database.NewContext();
        (await after.Slots.SingleAsync(EntryApp.Cancel)).Taken.ShouldBe(2);
        var entry = await after.Entries.SingleAsync(EntryApp.Cancel);
        (entry.HoldsSlot, entry.WithdrawalReason, entry.WithdrawnBy).ShouldBe((false, "A better one is coming", desk.Author.Id));
        (await desk.AutosaveAsync(desk.Client, "issue", "More", 1)).Status.ShouldBe(HttpStatusCode.Gone);
        (await desk.Client.PageAsync(Links.EntryStatus(desk.Number))).QuerySelectorAll(".happened bdi")[0].TextContent.ShouldBe("Withdrawn by Claire Moreau: A better one is coming");
        (await desk.Client.GetAsync(Links.EntryWithdrawal(desk.Number), EntryApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [OnEveryServer]
    public async Task Somebody_is_invited_and_whoever_has_a_share_has_what_it_says(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server, (EntryField.Issue, "Text"));
        var known = await desk.App.PersonAsync("Inês", address: "ines@example.org");
        foreach (var address in new[] { "ines@example.org", "nobody@example.org" })
            (await desk.Client.SubmitAsync(Links.EntryPeople(desk.Number), [("address", address), ("kind", "edit")], "form[action$=invite]")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Client.PageAsync(Links.EntryPeople(desk.Number))).QuerySelectorAll(".people-list bdi").Select(name => name.TextContent)
            .ShouldBe(["Claire Moreau", "ines@example.org", "nobody@example.org"]);
        await using (var db = desk.App.Database.NewContext())
        {
            (await db.Messages.Where(message => message.Template == "invitation").Select(message => message.Address).Order().ToListAsync(EntryApp.Cancel)).ShouldBe(["ines@example.org", "nobody@example.org"]);
            db.EntryShares.Add(new() { EntryId = desk.Entry.Id, PersonId = known.Id, Kind = ShareKind.View, SharedBy = desk.Author.Id, SharedAt = desk.App.Clock.GetUtcNow() });
            await db.SaveChangesAsync(EntryApp.Cancel);
        }
        var shared = await desk.App.SignedInAsync(known);
        (await desk.AutosaveAsync(shared, "issue", "Theirs", 1)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await desk.Client.SubmitAsync(Links.EntryPeople(desk.Number), [("kind", "edit")], "form[action$=change]:has(button[value=edit])")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.AutosaveAsync(shared, "issue", "Theirs", 1)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_coordinator_names_another_owner_who_is_told()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        var ana = await desk.App.AuthorAsync("Ana Silva");
        var coordinator = await desk.App.SignedInAsync(await desk.App.AuthorAsync("Hugo", role: InstitutionRole.Coordinator));
        (await desk.Client.PageAsync(Links.EntryPeople(desk.Number))).QuerySelector("form[action$=transfer]").ShouldBeNull();

        (await coordinator.SubmitAsync(Links.EntryPeople(desk.Number), [("person", ana.Id.ToString())], "form[action$=transfer]")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await using var db = desk.App.Database.NewContext();
        (await db.Entries.SingleAsync(EntryApp.Cancel)).OwnerId.ShouldBe(ana.Id);
        (await db.Messages.SingleAsync(message => message.Template == "entry-transferred", EntryApp.Cancel)).Address.ShouldBe(ana.Email);
    }

    [Fact]
    public async Task Others_see_who_is_editing_what_for_a_minute_and_a_half()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        await (await desk.ColleagueAsync()).PageAsync(Links.EntryForm(desk.Number, "innovation"));

        (await EditingAsync(desk)).ShouldBe(["Ana Silva is editing: 3. The innovative approach"]);
        desk.App.Clock.Advance(TimeSpan.FromSeconds(91));
        (await EditingAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_texts_show_as_text_everywhere()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, [.. EntryFields.All.Where(field => field is not (EntryField.Topics or EntryField.Partners or EntryField.Language)).Select(field => (field, Payload))]);
        (await desk.Client.SubmitAsync(Links.EntryForm(desk.Number, "contact"), [("contact-name", Payload + "2")])).Dispose();
        (await desk.Client.SubmitAsync(Links.EntryForm(desk.Number, "issue"), [("issue", Payload + "3")])).Dispose();

        string[] addresses = [Links.Entries, Links.NewEntry, Links.Entry(desk.Number), Links.EntryCheck(desk.Number), Links.EntryPreview(desk.Number), Links.EntryVersion(desk.Number, 1), Links.EntryComparison(desk.Number, 1, 2), Links.EntryPeople(desk.Number), .. FormPart.All.Select(part => Links.EntryForm(desk.Number, part.Code))];
        foreach (var address in addresses)
        {
            var page = await desk.Client.PageAsync(address);
            page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")).ShouldAllBe(source => source!.StartsWith("/js/", StringComparison.Ordinal), address);
            page.QuerySelectorAll("img, a[href^='javascript:']").ShouldBeEmpty(address);
            page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty(address);
        }
    }

    private static async Task<List<string>> EditingAsync(EntryApp desk) =>
        [.. (await desk.Client.PageAsync(Links.Entry(desk.Number))).QuerySelectorAll("[data-presence-list] li").Select(item => item.TextContent)];
}
