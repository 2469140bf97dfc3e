using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access.Invitations;

namespace Palmares.Web.Tests.Account;

/// <summary>The only way to an account: once, for the one thing offered, by who reads the mails of the invited address.</summary>
public sealed class InvitationTests(TestApp app)
{
    private const string Password = "violet harbour under seven lamps";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_invites_and_the_invited_makes_an_account_with_that_role()
    {
        using var coordinator = await app.SignedInAsync(await app.PersonAsync("Hugo Lefèvre", posts: [new("fr-cnaf", InstitutionRole.Coordinator)]));
        (await coordinator.SubmitAsync(Links.Team("fr-cnaf"), [("address", "neue.kollegin@example.org"), ("role", "author"), ("language", "de")], "#invite-form")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var mail = (await app.MailsToAsync("neue.kollegin@example.org")).Single();
        (mail.Language, mail.Template).ShouldBe(("de", "invitation"));
        using var visitor = app.Visitor();

        using var answer = await visitor.SubmitAsync(app.LinkIn(mail), [("name", "Greta Neumann"), ("password", Password), ("language", "de")]);

        (answer.StatusCode, answer.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Redirect, Links.Entries));
        (await visitor.PageAsync(Links.Account)).QuerySelector("h1")!.TextContent.ShouldBe("Greta Neumann");
        await using var db = app.Database.NewContext();
        var person = await db.People.Include(row => row.Addresses).SingleAsync(row => row.Name == "Greta Neumann", Cancel);
        (person.Language, person.Email, person.Addresses.Single().VerifiedAt).ShouldBe(("de", "neue.kollegin@example.org", app.Clock.GetUtcNow()));
        var post = await db.Memberships.SingleAsync(row => row.PersonId == person.Id, Cancel);
        (post.InstitutionId, post.Role, post.From, post.To).ShouldBe(("fr-cnaf", InstitutionRole.Author, new DateOnly(2026, 11, 22), null));
    }

    [Fact]
    public async Task Reading_the_page_changes_nothing_and_a_link_works_once()
    {
        var link = await LinkAsync("once@example.org");
        for (var i = 0; i < 3; i++) (await app.Visitor().GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await JoinAsync(app.Visitor(), link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await app.Visitor().GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Used_withdrawn_old_and_invented_links_look_the_same()
    {
        await using var own = await TestApp.StartAsync(TestServer.Sqlite);
        var coordinator = await own.PersonAsync(posts: [new("fr-cnaf", InstitutionRole.Coordinator)]);
        using var browser = await own.SignedInAsync(coordinator);
        var used = await LinkAsync("used@example.org", own);
        await JoinAsync(own.Visitor(), used);
        var withdrawn = await LinkAsync("withdrawn@example.org", own);
        await browser.SubmitAsync(Links.Team("fr-cnaf"), form: "form[action$='handler=withdraw']");
        var old = await LinkAsync("old@example.org", own);
        own.Clock.Advance(Invite.Lifetime);

        var bodies = new List<string>();
        foreach (var link in new[] { used, withdrawn, old, Links.Invitation("nobody-ever-made-this") })
        {
            using var answer = await own.Visitor().GetAsync(link, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            bodies.Add((await answer.PageAsync()).QuerySelector("main")!.TextContent);
        }
        bodies.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_signed_in_accepts_with_another_address_which_becomes_theirs()
    {
        var person = await app.PersonAsync(address: "ana.first@example.org");
        var link = await LinkAsync("ana.second@example.org");
        using var browser = await app.SignedInAsync(person);

        (await browser.SubmitAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await using var db = app.Database.NewContext();
        (await db.PersonAddresses.Where(row => row.PersonId == person.Id && row.VerifiedAt != null).OrderBy(row => row.Normalized).Select(row => row.Address).ToListAsync(Cancel))
            .ShouldBe(["ana.first@example.org", "ana.second@example.org"]);
        (await db.Memberships.Where(row => row.PersonId == person.Id).Select(row => row.InstitutionId).ToListAsync(Cancel)).ShouldBe(["fr-cnaf"]);
        (await app.MailsToAsync("ana.first@example.org")).Select(mail => mail.Template).ShouldBe(["security-notice"]);
    }

    [Fact]
    public async Task An_address_of_another_account_cannot_be_taken()
    {
        var owner = await app.PersonAsync(address: "owner@example.org");
        var link = await LinkAsync("owner@example.org");
        var other = await app.PersonAsync();
        using var browser = await app.SignedInAsync(other);
        var form = await browser.PageAsync(Links.Account);

        (await browser.PageAsync(link)).QuerySelectorAll("main form").Length.ShouldBe(0);
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"))]);
        (await browser.PostAsync(link, content, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await using var db = app.Database.NewContext();
        (await db.PersonAddresses.Where(row => row.Normalized == "owner@example.org").Select(row => row.PersonId).ToListAsync(Cancel)).ShouldBe([owner.Id]);
        (await db.Memberships.CountAsync(row => row.PersonId == other.Id, Cancel)).ShouldBe(0);
    }

    [Theory, OnEveryServer]
    public async Task Accepted_by_two_at_the_same_moment_it_is_accepted_once(TestServer server)
    {
        await using var own = await TestApp.StartAsync(server);
        var link = await LinkAsync("race@example.org", own);
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var client = own.Visitor();
            return (client, page: await client.PageAsync(link));
        }));

        var answers = await Task.WhenAll(pages.Select(pair => Task.Run(() => pair.client.SubmitAsync(pair.page, link, [("name", "Ana Silva"), ("password", Password), ("language", "en")]), Cancel)));

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound]);
        await using var db = own.Database.NewContext();
        (await db.People.CountAsync(row => row.Name == "Ana Silva", Cancel), await db.Memberships.CountAsync(row => row.Role == InstitutionRole.Author, Cancel)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Roles_that_need_a_second_step_rest_until_it_is_set_up()
    {
        var officer = await app.PersonAsync("Sofia Rossi", offices: [new(AssociationRole.Secretariat, null)]);
        using var without = await app.SignedInAsync(officer, withSecondFactor: false);
        using var with = await app.SignedInAsync(officer);

        (await without.PageAsync(Links.Account)).QuerySelector(".notice-attention a")!.GetAttribute("href").ShouldBe(Links.SecondFactor);
        (await without.GetAsync(Links.Team("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await with.PageAsync(Links.Account)).QuerySelectorAll(".notice-attention").Length.ShouldBe(0);
        (await with.GetAsync(Links.Team("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_recipient_is_not_flooded()
    {
        using var coordinator = await app.SignedInAsync(await app.PersonAsync(posts: [new("fr-cnaf", InstitutionRole.Coordinator)]));
        for (var i = 0; i <= Invite.PerRecipient.Most; i++)
            await coordinator.SubmitAsync(Links.Team("fr-cnaf"), [("address", i % 2 == 0 ? "Flooded@example.org" : "flooded@example.org")], "#invite-form");

        await using var db = app.Database.NewContext();
        (await db.Messages.CountAsync(mail => mail.Address == "Flooded@example.org" || mail.Address == "flooded@example.org", Cancel)).ShouldBe(Invite.PerRecipient.Most);
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("no address")]
    [InlineData("Ana <a@example.org>")]
    public async Task What_is_no_address_gets_no_mail(string address)
    {
        using var coordinator = await app.SignedInAsync(await app.PersonAsync(posts: [new("fr-cnaf", InstitutionRole.Coordinator)]));

        (await coordinator.SubmitAsync(Links.Team("fr-cnaf"), [("address", address)], "#invite-form")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> LinkAsync(string address, TestApp? of = null)
    {
        of ??= app;
        using var coordinator = await of.SignedInAsync(await of.PersonAsync("Hugo Lefèvre", Language.Fr, [new("fr-cnaf", InstitutionRole.Coordinator)]));
        await coordinator.SubmitAsync(Links.Team("fr-cnaf"), [("address", address), ("role", "author")], "#invite-form");
        return of.LinkIn((await of.MailsToAsync(address))[^1]);
    }

    private static Task<HttpResponseMessage> JoinAsync(HttpClient visitor, string link) => visitor.SubmitAsync(link, [("name", "Ana Silva"), ("password", Password)]);
}
