using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Account;

/// <summary>The pages of an account as a person sees them, and what only a browser can do: passkeys.</summary>
public sealed class AccountTests(Site site)
{
    private static readonly string[] Pages =
        [Links.Account, Links.Profile, Links.Addresses, Links.Password, Links.SecondFactor, Links.Passkeys, Links.Sessions, Links.OwnData, Links.Team("fr-cnaf")];

    [Fact]
    public Task A_passkey_is_made_and_signs_in_as_both_steps_at_once() => site.VisitAsync(async visit =>
    {
        var person = await SignInAsync(visit, Language.En);
        var devtools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        await visit.GoToAsync(Links.Passkeys);
        await visit.Page.Locator("#name").FillAsync("Test device");
        await visit.Page.Locator("form[data-passkey] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".account-rows .row-name")).ToHaveTextAsync("Test device");

        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoToAsync($"{Links.SignIn}?returnUrl={Uri.EscapeDataString(Links.Sessions)}");
        await visit.Page.Locator("form[data-passkey] button").ClickAsync();
        await visit.Page.WaitForURLAsync($"**{Links.Sessions}");

        await using var db = site.App.Database.NewContext();
        (await db.SignInSessions.Where(session => session.PersonId == person.Id).OrderBy(session => session.Id).Select(session => session.WithSecondFactor).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe([false, true]);
        (await site.App.MailsToAsync(person.Email!)).Select(mail => mail.Template).ShouldBe(["security-notice"]);
    });

    [Fact]
    public Task The_pages_are_accessible_in_light_and_dark_and_on_a_phone() => site.VisitAsync(async visit =>
    {
        await SignInAsync(visit, Language.Fr);
        foreach (var address in Pages)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.Page.SetViewportSizeAsync(1280, 900);
            await visit.GoToAsync(address);
            await visit.ShouldBeAccessibleAsync("in light");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await visit.Page.SetViewportSizeAsync(390, 844);
            await visit.ShouldBeAccessibleAsync("in dark, on a phone");
        }
    });

    [Fact]
    public Task The_pages_fit_a_phone_in_German() => site.VisitAsync(new Visitor { Width = 320, Height = 640 }, async visit =>
    {
        await SignInAsync(visit, Language.De);
        foreach (var address in Pages)
        {
            await visit.GoToAsync(address);
            await visit.ShouldFitItsWidthAsync();
        }
    });

    [Fact]
    public Task Visitors_pages_are_accessible_also_where_something_is_wrong() => site.VisitAsync(async visit =>
    {
        foreach (var address in new[] { Links.SignIn, Links.ForgottenPassword })
        {
            await visit.GoToAsync($"{address}?lang=de");
            await visit.ShouldBeAccessibleAsync();
        }
        await visit.GoToAsync(Links.Invitation("none"), 404);
        await visit.ShouldBeAccessibleAsync();
    });

    private async Task<Person> SignInAsync(Visit visit, Language language)
    {
        var person = await site.App.PersonAsync("Ana Silva", language, [new("fr-cnaf", InstitutionRole.Coordinator)]);
        var (name, value) = await site.App.SessionCookieAsync(person, withSecondFactor: false);
        await visit.Page.Context.AddCookiesAsync([new() { Name = name, Value = value, Url = site.App.PublicUrl }]);
        return person;
    }
}
