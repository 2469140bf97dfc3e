using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Accounts;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Tests.Account;

/// <summary>Which passwords will do, and how a forgotten one is replaced.</summary>
public sealed class PasswordTests(TestApp app)
{
    private const string Old = "violet harbour under seven lamps";
    private const string Fresh = "copper meadow beside nine wells";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lantern+wells7", false)]
    [InlineData("lantern+wells78", true)]
    [InlineData("passwordpassword", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("123456789012345678", false)]
    [InlineData("claire moreau palmares 2026", false)]
    [InlineData("claire.moreau@example.org", false)]
    [InlineData("correct horse battery staple", false)]
    [InlineData("пароль из четырёх слов", true)]
    [InlineData("四つの言葉でできた長い合言葉です", true)]
    public async Task Length_and_being_hard_to_guess_are_what_counts(string password, bool isGood)
    {
        var person = await app.PersonAsync("Claire Moreau", password: Old);
        using var browser = await app.SignedInAsync(person);

        using var answer = await browser.SubmitAsync(Links.Password, [("password", password)]);

        answer.StatusCode.ShouldBe(isGood ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(1024, HttpStatusCode.Redirect)]
    [InlineData(1025, HttpStatusCode.UnprocessableEntity)]
    public async Task Up_to_1024_code_points_are_taken(int length, HttpStatusCode expected)
    {
        using var browser = await app.SignedInAsync(await app.PersonAsync());
        // Outside the basic plane, so that each is two UTF-16 units.
        var password = string.Concat(Enumerable.Range(0, length).Select(i => char.ConvertFromUtf32(0x1F400 + (i % 60))));

        (await browser.SubmitAsync(Links.Password, [("password", password)])).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_password_counts_in_its_composed_form()
    {
        using var browser = await app.SignedInAsync(await app.PersonAsync());
        // 28 code points as typed, 14 composed.
        var typed = string.Concat("éàôüñåçëîõšžýă".Normalize(NormalizationForm.FormD));

        (await browser.SubmitAsync(Links.Password, [("password", typed)])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_is_told_by_mail()
    {
        var person = await app.PersonAsync(password: Old);
        using var here = await app.SignedInAsync(person);
        using var elsewhere = await app.SignedInAsync(person);

        (await here.SubmitAsync(Links.Password, [("password", Fresh)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await here.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync(Links.Account, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.MailsToAsync(person.Email!)).Select(mail => mail.Template).ShouldBe(["security-notice"]);
        await using var db = app.Database.NewContext();
        db.AuditRows.Where(row => row.PersonId == person.Id).Select(row => row.Action).ShouldBe(["account-password-changed"]);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_of_a_mail_once()
    {
        var person = await app.PersonAsync(password: Old);
        (await app.Visitor().SubmitAsync(Links.ForgottenPassword, [("address", person.Email!)])).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.Services.GetRequiredService<Worker>().DrainAsync(Cancel);
        var link = app.LinkIn((await app.MailsToAsync(person.Email!)).Single());
        (await app.Visitor().GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await app.Visitor().SubmitAsync(link, [("password", Fresh)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await app.Visitor().GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SignInAsync(person, Old)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SignInAsync(person, Fresh)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whether_an_address_has_an_account_is_not_told()
    {
        var person = await app.PersonAsync(address: "there.is.one@example.org");

        var known = await BodyAsync(person.Email!);
        var unknown = await BodyAsync("there.is.none@example.org");

        unknown.ShouldBe(known);
        await app.Services.GetRequiredService<Worker>().DrainAsync(Cancel);
        (await app.MailsToAsync("there.is.none@example.org")).ShouldBeEmpty();
        (await app.MailsToAsync(person.Email!)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_old_sign_in_has_to_be_renewed_before_the_password_can_be_changed()
    {
        await using var own = await TestApp.StartAsync(Palmares.Testing.Databases.TestServer.Sqlite);
        using var browser = await own.SignedInAsync(await own.PersonAsync());
        own.Clock.Advance(Palmares.Web.Features.Account.RecentSignInAttribute.Recent);

        using var answer = await browser.GetAsync(Links.Password, Cancel);

        answer.Headers.Location!.OriginalString.ShouldBe("/account/sign-in?again=true&returnUrl=%2Faccount%2Fpassword");
    }

    [Fact]
    public void Too_many_who_wait_are_sent_away_at_once()
    {
        using var queue = new HashingQueue(new Slow());

        var tasks = Enumerable.Range(0, 300).Select(_ => queue.Hash("a password of length")).ToList();

        tasks.Count(task => task is null).ShouldBeInRange(150, 200);
        Slow.Go.Set();
    }

    private sealed class Slow : Microsoft.AspNetCore.Identity.IPasswordHasher<Person>
    {
        public static readonly ManualResetEventSlim Go = new();

        public string HashPassword(Person user, string password)
        {
            Go.Wait();
            return "";
        }

        public Microsoft.AspNetCore.Identity.PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword) => default;
    }

    private async Task<string> BodyAsync(string address)
    {
        using var answer = await app.Visitor().SubmitAsync(Links.ForgottenPassword, [("address", address)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadAsStringAsync(Cancel)).Replace(address, "");
    }

    private async Task<HttpStatusCode> SignInAsync(Person person, string password) =>
        (await app.Visitor().SubmitAsync(Links.SignIn, [("address", person.Email!), ("password", password)], "main form:not([data-passkey])")).StatusCode;
}
