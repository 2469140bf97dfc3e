using System.Net;
using Palmares.Domain.Access;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Account.SignIn;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Account;

/// <summary>Address and password, and what somebody learns who has only one of them.</summary>
public sealed class SignInTests(TestApp app)
{
    private const string Password = "violet harbour under seven lamps";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_leads_to_where_one_wanted_to_go()
    {
        var person = await app.PersonAsync(password: Password);
        using var browser = Client("10.0.1.1");

        using var answer = await TryAsync(browser, person.Email!, Password, "/account?tab=1");

        (answer.StatusCode, Target(answer)).ShouldBe((HttpStatusCode.Redirect, "/account?tab=1"));
        (await browser.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        var person = await app.PersonAsync(password: Password);
        using var browser = Client("10.0.1.2");

        using var answer = await TryAsync(browser, person.Email!, Password, returnUrl);

        Target(answer).ShouldBe(Links.Entries);
    }

    [Fact]
    public async Task Every_verified_address_signs_in_and_no_other()
    {
        var person = await app.PersonAsync(password: Password);
        await using (var db = app.Database.NewContext())
        {
            db.PersonAddresses.AddRange(
                new() { PersonId = person.Id, Address = "Zweite@example.org", Normalized = "zweite@example.org", VerifiedAt = app.Clock.GetUtcNow() },
                new() { PersonId = person.Id, Address = "dritte@example.org", Normalized = "dritte@example.org" });
            await db.SaveChangesAsync(Cancel);
        }

        (await TryAsync(Client("10.0.1.3"), "ZWEITE@example.org ", Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TryAsync(Client("10.0.1.3"), "dritte@example.org", Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task It_does_not_matter_how_a_keyboard_composes_a_letter()
    {
        var person = await app.PersonAsync(password: "été éternel sous sept lampes".Normalize());

        using var answer = await TryAsync(Client("10.0.1.4"), person.Email!, "été éternel sous sept lampes".Normalize(System.Text.NormalizationForm.FormD));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_closed_account_get_the_same_answer()
    {
        var known = await app.PersonAsync(password: Password, address: "known.person@example.org");
        var closed = await app.PersonAsync(password: Password, address: "close.person@example.org");
        await using (var db = app.Database.NewContext())
        {
            db.People.Attach(closed).Entity.DisabledAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync(Cancel);
        }

        var wrong = await BodyAsync(await TryAsync(Client("10.0.1.5"), known.Email!, "another password of length"), known.Email!);
        var unknown = await BodyAsync(await TryAsync(Client("10.0.1.5"), "other.person@example.org", Password), "other.person@example.org");
        var disabled = await BodyAsync(await TryAsync(Client("10.0.1.5"), closed.Email!, Password), closed.Email!);

        unknown.ShouldBe(wrong);
        disabled.ShouldBe(wrong);
    }

    [Fact]
    public async Task The_eleventh_attempt_on_an_address_waits_whoever_has_it()
    {
        var person = await app.PersonAsync(password: Password, address: "often.tried@example.org");
        var bodies = new List<string>();
        foreach (var address in new[] { person.Email!, "never.there@example.org" })
        {
            for (var i = 0; i < CheckPassword.PerAddress.Most; i++)
                (await TryAsync(Client($"10.0.2.{i}"), address, "wrong password again")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

            using var late = await TryAsync(Client("10.0.2.99"), address, Password);

            late.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            bodies.Add(await BodyAsync(late, address));
        }
        bodies[1].ShouldBe(bodies[0]);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_one_may_try_again()
    {
        await using var own = await TestApp.StartAsync(Palmares.Testing.Databases.TestServer.Sqlite);
        var person = await own.PersonAsync(password: Password);
        for (var i = 0; i < CheckPassword.PerAddress.Most; i++) await TryAsync(own.Visitor(), person.Email!, "wrong password again");
        (await TryAsync(own.Visitor(), person.Email!, Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        own.Clock.Advance(CheckPassword.PerAddress.Within);

        (await TryAsync(own.Visitor(), person.Email!, Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_client_that_tries_many_addresses_waits()
    {
        await using (var db = app.Database.NewContext()) await new Palmares.Web.Features.Shared.Access.Attempts(db, app.Clock).TakeAsync(CheckPassword.PerClient, "0a0003", Cancel);
        await using (var db = app.Database.NewContext())
            for (var i = 1; i < CheckPassword.PerClient.Most; i++) await new Palmares.Web.Features.Shared.Access.Attempts(db, app.Clock).TakeAsync(CheckPassword.PerClient, "0a0003", Cancel);
        var person = await app.PersonAsync(password: Password);

        (await TryAsync(Client("10.0.3.1"), person.Email!, Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await TryAsync(Client("10.0.4.1"), person.Email!, Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Without_the_form_s_token_nothing_happens()
    {
        var person = await app.PersonAsync(password: Password);
        using var browser = Client("10.0.1.6");

        using var answer = await browser.PostAsync(Links.SignIn, new FormUrlEncodedContent([new("address", person.Email), new("password", Password)]), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        var (person, key) = await app.WithAuthenticatorAsync(await app.PersonAsync(password: Password));
        using var browser = Client("10.0.1.7");

        using var half = await TryAsync(browser, person.Email!, Password, Links.Account);
        Target(half).ShouldBe($"{Links.SecondStep}?ReturnUrl=%2Faccount");
        (await browser.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var wrong = await browser.SubmitAsync(Target(half), [("code", "000000")]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var right = await browser.SubmitAsync(Target(half), [("code", OneTimeCode.At(key, app.Clock.GetUtcNow()))]);
        Target(right).ShouldBe(Links.Account);
        await using var db = app.Database.NewContext();
        db.SignInSessions.Where(session => session.PersonId == person.Id).Select(session => session.WithSecondFactor).ShouldBe([true]);
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        var (person, key) = await app.WithAuthenticatorAsync(await app.PersonAsync(password: Password));
        var code = OneTimeCode.At(key, app.Clock.GetUtcNow());
        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity })
        {
            using var browser = Client("10.0.1.8");
            using var half = await TryAsync(browser, person.Email!, Password);
            (await browser.SubmitAsync(Target(half), [("code", code)])).StatusCode.ShouldBe(expected);
        }
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_waits_too()
    {
        var (person, key) = await app.WithAuthenticatorAsync(await app.PersonAsync(password: Password));
        using var browser = Client("10.0.1.9");
        using var half = await TryAsync(browser, person.Email!, Password);
        for (var i = 0; i < 5; i++) (await browser.SubmitAsync(Target(half), [("code", "000000")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await browser.SubmitAsync(Target(half), [("code", OneTimeCode.At(key, app.Clock.GetUtcNow()))])).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private HttpClient Client(string address)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string address, string password, string returnUrl = "") =>
        client.SubmitAsync($"{Links.SignIn}?returnUrl={Uri.EscapeDataString(returnUrl)}", [("address", address), ("password", password)], "main form:not([data-passkey])");

    private static string Target(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Without what is different anyway: the token, and the address as it was typed.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage answer, string address)
    {
        var page = await answer.PageAsync();
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]")) token.SetAttribute("value", "");
        return page.DocumentElement.OuterHtml.Replace(address, "");
    }
}
