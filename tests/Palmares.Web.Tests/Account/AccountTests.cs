using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Account.SecondFactor;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Account;

/// <summary>What people do on the pages of their account.</summary>
public sealed class AccountTests(TestApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Name_language_and_zone_are_kept_and_pages_follow_the_language()
    {
        using var browser = await app.SignedInAsync(await app.PersonAsync());

        (await browser.SubmitAsync(Links.Profile, [("name", " Ana  O’Neill "), ("language", "es"), ("timeZone", "Europe/Lisbon")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await browser.PageAsync(Links.Account);
        (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.TextContent).ShouldBe(("es", "Ana  O’Neill"));
    }

    [Theory]
    [InlineData("language", "xx")]
    [InlineData("timeZone", "Mars/Olympus")]
    public async Task What_no_form_offers_is_refused(string field, string value)
    {
        using var browser = await app.SignedInAsync(await app.PersonAsync());

        (await browser.SubmitAsync(Links.Profile, [(field, value)])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_address_is_added_by_a_link_that_its_person_confirms()
    {
        var person = await app.PersonAsync();
        using var browser = await app.SignedInAsync(person);
        using var other = await app.SignedInAsync(await app.PersonAsync());
        await browser.SubmitAsync(Links.Addresses, [("address", "added@example.org")], "#add-address");
        var link = app.LinkIn((await app.MailsToAsync("added@example.org")).Single());

        (await other.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await VerifiedAsync(person.Id)).ShouldBe([person.Email!]);
        (await browser.SubmitAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await VerifiedAsync(person.Id)).ShouldBe(["added@example.org", person.Email!], ignoreOrder: true);
        (await browser.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.MailsToAsync(person.Email!)).Select(mail => mail.Template).ShouldBe(["security-notice"]);
    }

    [Fact]
    public async Task An_address_that_another_account_has_stays_there()
    {
        var owner = await app.PersonAsync(address: "taken@example.org");
        var person = await app.PersonAsync();
        using var browser = await app.SignedInAsync(person);
        (await browser.SubmitAsync(Links.Addresses, [("address", "taken@example.org")], "#add-address")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = app.LinkIn((await app.MailsToAsync("taken@example.org")).Single());

        (await browser.SubmitAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await VerifiedAsync(owner.Id)).ShouldBe(["taken@example.org"]);
        (await VerifiedAsync(person.Id)).ShouldBe([person.Email!]);
    }

    [Fact]
    public async Task The_address_for_mails_is_changed_with_notice_to_both_and_cannot_be_removed()
    {
        var person = await app.PersonAsync(address: "mail.old@example.org");
        await using (var db = app.Database.NewContext())
        {
            db.PersonAddresses.Add(new() { PersonId = person.Id, Address = "mail.new@example.org", Normalized = "mail.new@example.org", VerifiedAt = app.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
        }
        using var browser = await app.SignedInAsync(person);

        await browser.SubmitAsync(Links.Addresses, form: "form[action$='handler=choose']");
        (await app.MailsToAsync("mail.old@example.org")).Count.ShouldBe(1);
        (await app.MailsToAsync("mail.new@example.org")).Count.ShouldBe(1);

        await browser.SubmitAsync(Links.Addresses, form: "form[action$='handler=remove']");
        (await VerifiedAsync(person.Id)).ShouldBe(["mail.new@example.org"]);
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_with_a_code_of_it_and_gives_recovery_codes_that_work_once()
    {
        const string Password = "violet harbour under seven lamps";
        var person = await app.PersonAsync(password: Password);
        using var browser = await app.SignedInAsync(person, withSecondFactor: false);
        using var elsewhere = await app.SignedInAsync(person, withSecondFactor: false);
        await browser.SubmitAsync(Links.SecondFactor, form: "form[action$='handler=start']");
        var page = await browser.PageAsync(Links.SecondFactor);
        page.QuerySelectorAll("svg.qr-code").Length.ShouldBe(1);

        (await browser.SubmitAsync(Links.SecondFactor, [("code", "000000")], "form[action$='handler=confirm']")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var done = await browser.SubmitAsync(Links.SecondFactor, [("code", OneTimeCode.At(FromLetters(page.QuerySelector("code.key")!.TextContent), app.Clock.GetUtcNow()))], "form[action$='handler=confirm']");

        var codes = (await done.PageAsync()).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        codes.Distinct().Count().ShouldBe(SetUpSecondFactor.RecoveryCodes);
        (await browser.PageAsync(Links.SecondFactor)).QuerySelectorAll(".recovery-codes code").Length.ShouldBe(0);
        (await elsewhere.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using (var db = app.Database.NewContext())
            (await db.SignInSessions.SingleAsync(session => session.PersonId == person.Id && session.EndedAt == null, Cancel)).WithSecondFactor.ShouldBeTrue();

        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity })
        {
            using var visitor = app.Visitor();
            await visitor.SubmitAsync(Links.SignIn, [("address", person.Email!), ("password", Password)], "main form:not([data-passkey])");
            (await visitor.SubmitAsync(Links.SecondStep, [("code", codes[0].ToLowerInvariant())])).StatusCode.ShouldBe(expected);
        }
    }

    [Fact]
    public async Task A_session_ended_in_the_list_stops_working_and_nobody_ends_another_persons()
    {
        var person = await app.PersonAsync();
        using var here = await app.SignedInAsync(person);
        using var elsewhere = await app.SignedInAsync(person);
        var stranger = await app.PersonAsync();
        using var strangers = await app.SignedInAsync(stranger);
        await using (var db = app.Database.NewContext())
        {
            var foreign = await db.SignInSessions.SingleAsync(session => session.PersonId == stranger.Id, Cancel);
            await here.SubmitAsync(Links.Sessions, [("id", foreign.Id.ToString())], "main form:not([action*=handler])");
        }
        (await strangers.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await here.SubmitAsync(Links.Sessions, form: "main form:not([action*=handler])");

        (await elsewhere.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Own_data_hold_what_is_kept_of_the_person_and_no_secret()
    {
        var (person, _) = await app.WithAuthenticatorAsync(await app.PersonAsync("Ana Silva", posts: [new("fr-cnaf", InstitutionRole.Author)], password: "violet harbour under seven lamps"));
        using var browser = await app.SignedInAsync(person);

        using var answer = await browser.GetAsync($"{Links.OwnData}?handler=file", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("palmares-account.json");
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("addresses")[0].GetProperty("address").GetString().ShouldBe(person.Email);
        json.RootElement.GetProperty("roles")[0].GetProperty("institutionId").GetString().ShouldBe("fr-cnaf");
        foreach (var secret in new[] { person.PasswordHash!, person.AuthenticatorKey!, person.SecurityStamp! }) text.ShouldNotContain(secret);
    }

    [Fact]
    public async Task The_pages_stand_in_every_language()
    {
        string[] pages = [Links.Account, Links.Profile, Links.Addresses, Links.Password, Links.SecondFactor, Links.Passkeys, Links.Sessions, Links.OwnData, Links.Team("fr-cnaf")];
        foreach (var language in Languages.All)
        {
            using var browser = await app.SignedInAsync(await app.PersonAsync(language: language, posts: [new("fr-cnaf", InstitutionRole.Coordinator)], offices: [new(AssociationRole.Auditor, null)]), withSecondFactor: false);
            foreach (var address in pages)
            {
                var page = await browser.PageAsync(address);
                page.DocumentElement.GetAttribute("lang").ShouldBe(language.Code(), address);
                page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
                page.QuerySelectorAll("[style], main script").Length.ShouldBe(0, address);
            }
        }
    }

    private async Task<List<string>> VerifiedAsync(Guid personId)
    {
        await using var db = app.Database.NewContext();
        return await db.PersonAddresses.Where(row => row.PersonId == personId && row.VerifiedAt != null).OrderBy(row => row.Normalized).Select(row => row.Address).ToListAsync(Cancel);
    }

    private static byte[] FromLetters(string written)
    {
        var bits = string.Concat(written.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(bits8 => Convert.ToByte(new string(bits8), 2))];
    }
}
