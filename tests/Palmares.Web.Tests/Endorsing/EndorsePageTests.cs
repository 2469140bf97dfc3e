using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Tests.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Endorsing;

public sealed class EndorsePageTests
{
    [Theory, OnEveryServer]
    public async Task What_scans_mails_reads_the_text_and_changes_nothing(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var link = await LinkAsync(stage);
        var before = await FingerprintAsync(stage);
        using var scanner = stage.App.Visitor();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            using var answer = await scanner.SendAsync(new(method, link), Cancel);
            ((int)answer.StatusCode, answer.Headers.GetValues("Referrer-Policy").Single()).ShouldBe((200, "no-referrer"));
        }

        var page = await scanner.PageAsync(link);
        (page.QuerySelector("h1")!.TextContent, page.DocumentElement.GetAttribute("lang")).ShouldBe(("Approuver une soumission", "fr"));
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector(".entry-text h2")!.TextContent.ShouldBe("Family benefits without a form 1");
        (await FingerprintAsync(stage)).ShouldBe(before);
    }

    [Theory, OnEveryServer]
    public async Task A_signatory_without_account_endorses_with_the_code_and_the_link_is_used_up(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var link = await LinkAsync(stage);
        using var nicole = stage.App.Visitor();

        (await PostAsync(nicole, link, "code")).ShouldBe(302);
        var code = (await stage.MailsAsync("endorsement-code")).Single().Secret!;
        (await PostAsync(nicole, link, "decide", ("choice", "endorse"), ("name", "Nicole Bertrand"), ("function", "Directrice générale"), ("code", $"{code[..3]} {code[3..]}"))).ShouldBe(302);

        var request = await stage.AskAsync(db => db.EndorsementRequests.SingleAsync(Cancel));
        (EndorsementStates.Of(request, stage.App.Clock.GetUtcNow()), request.SignedName, request.Channel, request.SignedBy)
            .ShouldBe((EndorsementState.Endorsed, "Nicole Bertrand", EndorsementChannel.Link, null));
        var done = await nicole.PageAsync(link);
        done.QuerySelectorAll(".entry-text, main form").ShouldBeEmpty();
        (await stage.MailsAsync("endorsement-complete")).Single().Address.ShouldBe("claire@cnaf.example");
    }

    [Theory, OnEveryServer]
    public async Task Whoever_was_forwarded_the_link_has_no_code_and_signs_nothing(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var link = await LinkAsync(stage);
        using var somebody = stage.App.Visitor();
        await PostAsync(somebody, link, "code");

        (await PostAsync(somebody, link, "decide", ("choice", "endorse"), ("name", "Somebody"), ("function", "None"), ("code", "000000"))).ShouldBe(200);

        (await stage.AskAsync(db => db.EndorsementRequests.Select(row => row.EndorsedAt).SingleAsync(Cancel))).ShouldBeNull();
    }

    [Fact]
    public async Task Dead_links_say_so_without_the_text()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        var stale = Link((await stage.MailsAsync("endorsement-request"))[0]);
        await stage.WriteAsync(entry, (EntryField.Issue, "Something else"));
        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SubmitAsync(entry);
        var live = Link((await stage.MailsAsync("endorsement-request"))[1]);
        using var visitor = stage.App.Visitor();

        var changed = await visitor.PageAsync(live + "?lang=en");
        changed.QuerySelectorAll(".changes").Select(change => change.QuerySelector("h3")!.TextContent).ShouldBe(["The issue or challenge"]);
        (changed.QuerySelector(".changes del")!.TextContent.Trim(), changed.QuerySelector(".changes ins")!.TextContent.Trim()).ShouldBe(("A few words", "Something else"));
        await DeadAsync(visitor, stale, "This link no longer holds: the text was changed, or somebody else was asked. If you are still to sign, a newer mail with another link has been sent to you.");
        stage.App.Clock.Set(stage.Closing.AddDays(5));
        await DeadAsync(visitor, live, "This link has expired: endorsements were taken until 7 December 2026, 10:00 (UTC+1).");
        await stage.UseAsync<Features.Shared.Submitting.WithdrawEntry, IReadOnlyList<Domain.Shared.Violation>>(withdraw => withdraw.RunAsync(entry.Id, stage.Claire.Id, "Merged", Cancel));
        await DeadAsync(visitor, live, "This link no longer holds: the entry was withdrawn.");
        ((int)(await visitor.GetAsync("/endorse/" + new string('a', 43), Cancel)).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task With_an_account_it_is_to_sign_but_never_for_an_author()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        var nicole = await stage.App.PersonAsync("Nicole Bertrand", Domain.Shared.Language.Fr, [new("fr-cnaf", Domain.Access.InstitutionRole.Signatory)], address: DirectorAddress);
        using var browser = await stage.App.SignedInAsync(nicole);
        using var claire = await stage.App.SignedInAsync(stage.Claire);

        (await browser.PageAsync("/entries")).QuerySelectorAll("[aria-labelledby=to-sign] a").Select(link => link.GetAttribute("href")).ShouldBe(["/entries/1/sign"]);
        ((int)(await claire.GetAsync("/entries/1/sign", Cancel)).StatusCode).ShouldBe(404);
        await stage.DoAsync(async db => (await db.DraftFields.FirstAsync(Cancel)).SavedBy = nicole.Id);
        ((int)(await browser.GetAsync("/entries/1/sign", Cancel)).StatusCode).ShouldBe(404);
        await stage.DoAsync(async db => (await db.DraftFields.FirstAsync(row => row.SavedBy == nicole.Id, Cancel)).SavedBy = stage.Claire.Id);

        (await PostAsync(browser, "/entries/1/sign", "decide", ("choice", "decline"), ("reason", ""))).ShouldBe(200);
        (await PostAsync(browser, "/entries/1/sign", "decide", ("choice", "decline"), ("reason", "Les chiffres manquent"))).ShouldBe(302);

        (await stage.AskAsync(db => db.EndorsementRequests.Select(row => row.DeclineReason + row.Channel).SingleAsync(Cancel))).ShouldBe("Les chiffres manquentaccount");
        var standing = await claire.PageAsync("/entries/1/endorsements");
        standing.QuerySelector(".as-typed")!.TextContent.ShouldBe("Les chiffres manquent");
    }

    [Theory, OnEveryServer]
    public async Task After_a_refusal_the_author_asks_another_and_the_old_link_is_dead(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var link = await LinkAsync(stage);
        using var claire = await stage.App.SignedInAsync(stage.Claire);

        (await PostAsync(claire, "/entries/1/endorsements", null, ("name", "Claire"), ("address", "CLAIRE@cnaf.example"))).ShouldBe(200);
        (await PostAsync(claire, "/entries/1/endorsements", null, ("name", "Nicole Bertrand"))).ShouldBe(200);
        (await PostAsync(claire, "/entries/1/endorsements", null, ("name", "Paul Petit"), ("address", "paul@cnaf.example"))).ShouldBe(302);

        (await stage.AskAsync(db => db.EndorsementRequests.Where(row => row.StaleAt == null).Select(row => row.Address).ToListAsync(Cancel))).ShouldBe(["paul@cnaf.example"]);
        using var visitor = stage.App.Visitor();
        ((int)(await visitor.GetAsync(link, Cancel)).StatusCode).ShouldBe(410);
    }

    private static async Task<string> LinkAsync(Stage stage)
    {
        await stage.SubmitAsync(await stage.EntryAsync());
        return Link((await stage.MailsAsync("endorsement-request")).Single());
    }

    private static string Link(Data.Outbox.Message mail)
    {
        mail.Body.ShouldContain("https://practices.example.org/endorse/" + Data.Outbox.Message.SecretMark);
        return $"/endorse/{mail.Secret}";
    }

    private static async Task DeadAsync(HttpClient visitor, string link, string sentence)
    {
        using var answer = await visitor.GetAsync(link + "?lang=en", Cancel);
        ((int)answer.StatusCode).ShouldBe(410);
        var page = await answer.PageAsync();
        page.QuerySelectorAll("main form, .entry-text").ShouldBeEmpty();
        page.QuerySelector(".notice p")!.TextContent.ShouldBe(sentence);
    }

    /// <summary>Fills in the form that has the button and presses it.</summary>
    private static async Task<int> PostAsync(HttpClient client, string address, string? act, params (string, string)[] fields)
    {
        var page = await client.PageAsync(address);
        var form = page.QuerySelectorAll("main form").First(candidate => act is null || candidate.QuerySelector($"button[value={act}]") is not null);
        form.Id = "chosen";
        if (act is not null) form.Insert(AdjacentPosition.BeforeEnd, $"<input name=act value={act}>");
        using var answer = await client.SubmitAsync(page, address, fields, "#chosen");
        return (int)answer.StatusCode;
    }

    private static async Task<string> FingerprintAsync(Stage stage) => await stage.AskAsync(async db => string.Join('|',
        (await db.EndorsementRequests.AsNoTracking().SingleAsync(Cancel)).OpenedAt, await db.AuditRows.CountAsync(Cancel), await db.Messages.CountAsync(Cancel), await db.EndorsementLinks.CountAsync(Cancel)));
}
