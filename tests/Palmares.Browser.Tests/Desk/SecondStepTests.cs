using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Entering;
using Palmares.Browser.Tests.Entries;
using Palmares.Domain.Access;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Desk;

/// <summary>The second step of signing in, set up and asked for, with a wrong code first.</summary>
public sealed class SecondStepTests(Site site)
{
    private const string Password = "a long walk by the lake";

    [Fact]
    public Task It_is_set_up_and_its_recovery_codes_are_shown() => site.VisitAsync(async visit =>
    {
        var person = await site.App.PersonAsync();
        await visit.SignInAsync(site.App, person);
        var hand = new Hand(visit);
        await visit.GoToAsync(Links.SecondFactor);
        await visit.ShouldBeForEverybodyAsync("before");
        await hand.PressAsync("main form button");
        await visit.ShouldBeForEverybodyAsync("with the key");
        var key = KeyOf(await visit.Page.Locator("code.key").InnerTextAsync());

        visit.Expect("status of 422");
        await TypeAsync(visit, hand, Wrong(key));
        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        (await visit.Page.TitleAsync()).ShouldStartWith("Error: ");
        await visit.ShouldBeForEverybodyAsync("refused");

        await TypeAsync(visit, hand, Right(key));
        (await visit.Page.Locator(".recovery-codes code").CountAsync()).ShouldBe(10);
        await visit.ShouldBeForEverybodyAsync("recovery codes");
    });

    [Fact]
    public Task It_is_asked_for_after_the_password() => site.VisitAsync(async visit =>
    {
        var (person, key) = await site.App.WithAuthenticatorAsync(await site.App.PersonAsync(password: Password));
        var hand = new Hand(visit);
        await visit.GoToAsync($"{Links.SignIn}?returnUrl={Links.Sessions}");
        await hand.FillAsync("#address", person.Email!);
        await hand.FillAsync("#password", Password);
        await hand.PressAsync("main form:has(#password) button");
        visit.Path.ShouldStartWith(Links.SecondStep);
        await visit.ShouldBeForEverybodyAsync("asked");

        visit.Expect("status of 422");
        await TypeAsync(visit, hand, Wrong(key));
        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await visit.ShouldBeForEverybodyAsync("refused");
        await TypeAsync(visit, hand, Right(key));
        visit.Path.ShouldBe(Links.Sessions);
    });

    private string Right(byte[] key) => OneTimeCode.At(key, site.App.Clock.GetUtcNow());

    private string Wrong(byte[] key) => Right(key) == "000000" ? "111111" : "000000";

    /// <summary>As an app reads what its owner types: base 32, five bits a letter.</summary>
    private static byte[] KeyOf(string written)
    {
        var bits = string.Concat(written.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private static async Task TypeAsync(Visit visit, Hand hand, string code)
    {
        await hand.FillAsync("#code", code);
        await hand.PressAsync("main form:has(#code) button");
    }
}
