using System.Net;
using Palmares.Domain.Access;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Account;

/// <summary>What the cookie of a session opens, and when it opens nothing any more.</summary>
public sealed class SessionTests(TestApp app)
{
    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_back()
    {
        using var visitor = app.Visitor();

        using var answer = await visitor.GetAsync(Links.Account, TestContext.Current.CancellationToken);

        (answer.StatusCode, answer.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/account/sign-in?returnUrl=%2Faccount"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_every_copy_of_its_cookie()
    {
        var person = await app.PersonAsync("Claire Moreau", posts: [new("fr-cnaf", InstitutionRole.Author)]);
        var (name, value) = await app.SessionCookieAsync(person);
        using var browser = app.CookieBrowser(name, value);
        using var copy = app.CookieBrowser(name, value);
        (await browser.PageAsync(Links.Account)).QuerySelector(".account-nav")!.TextContent.ShouldContain("Claire Moreau");

        using var answer = await browser.SubmitAsync(Links.Account, form: $"form[action='{Links.SignOut}']");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var after = await copy.GetAsync(Links.Account, TestContext.Current.CancellationToken);
        after.Headers.Location!.OriginalString.ShouldBe($"{Links.SignIn}?returnUrl=%2Faccount");
    }
}
