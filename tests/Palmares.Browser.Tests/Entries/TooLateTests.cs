using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entries;

/// <summary>The session or the call ends while somebody types.</summary>
public sealed class TooLateTests(Site site)
{
    private const string Password = "a long walk by the lake";

    [Fact]
    public Task After_closing_and_grace_nothing_is_called_saved_and_the_text_is_offered_to_be_copied() => WithAppAsync(async (app, visit) =>
    {
        var call = await app.OpenCallAsync();
        app.Clock.Set(call.ClosesAt.AddMinutes(-1));
        var desk = await visit.BeginAsync(app, (EntryField.Issue, "In time."));
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        app.Clock.Set(call.ClosesAt.AddMinutes(14));
        await visit.Area().FillAsync("In time. In grace.");
        await visit.Status().ShouldSayAsync("Saved at");

        app.Clock.Set(call.ClosesAt.AddMinutes(15));
        visit.Expect("status of 403");
        await visit.Area().FillAsync("In time. In grace. Too late.");
        await visit.Alert().ShouldSayAsync("Not saved: the form takes no more changes.");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("In time. In grace.", 2));

        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        visit.Path.ShouldBe(Links.Entry(desk.Number));
        var kept = visit.Page.Locator("[data-kept-field=issue]");
        await Assertions.Expect(kept.Locator("[data-kept-text]")).ToHaveTextAsync("In time. In grace. Too late.");
        await Assertions.Expect(visit.Page.Locator("[data-kept-field]:visible")).ToHaveCountAsync(1);
        await visit.ShouldBeAccessibleAsync("kept text offered");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(kept).ToBeHiddenAsync();
        await visit.GoToAsync(Links.Entry(desk.Number));
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_form_sent_too_late_without_scripts_shows_its_text_again() => WithAppAsync(Visitor.Default with { JavaScript = false }, async (app, visit) =>
    {
        var call = await app.OpenCallAsync();
        app.Clock.Set(call.ClosesAt.AddMinutes(-1));
        var desk = await visit.BeginAsync(app, (EntryField.Issue, "In time."));
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        app.Clock.Set(call.ClosesAt.AddMinutes(15));
        visit.Expect("status of 403");

        await visit.Area().FillAsync("In time. Too late.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go back" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToContainTextAsync("Your text is still on this page");
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("In time. Too late.");
        (await visit.Page.TitleAsync()).ShouldStartWith("Error: ");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("In time.", 1));
    });

    [Fact]
    public Task A_session_that_ends_while_typing_costs_a_sign_in_and_no_word() => WithAppAsync(async (app, visit) =>
    {
        var (desk, signIn) = await TypeOverTheEndAsync(app, visit);
        await signIn.ClickAsync();
        await SignInAsync(visit.Page, desk);

        await visit.Page.WaitForURLAsync($"**{Links.EntryForm(desk.Number, "issue")}");
        await Assertions.Expect(visit.Page.Locator("[data-recovered]")).ToHaveTextAsync("Typed over the end");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Typed over the end", 1));
    });

    [Fact]
    public Task Who_signs_in_again_in_another_tab_finds_the_first_one_saving() => WithAppAsync(async (app, visit) =>
    {
        var (desk, _) = await TypeOverTheEndAsync(app, visit);
        var tab = await visit.Page.Context.NewPageAsync();
        await tab.GotoAsync(Links.SignIn);
        await SignInAsync(tab, desk);
        await tab.WaitForURLAsync(address => !address.EndsWith(Links.SignIn, StringComparison.Ordinal));
        await visit.Area().PressSequentiallyAsync(", and on");
        await tab.CloseAsync();
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('focus'))"); // a browser without windows gives none of its own

        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Typed over the end, and on", 1));
    });

    private static async Task<(Desk Desk, ILocator SignIn)> TypeOverTheEndAsync(LiveApp app, Visit visit)
    {
        await OpenLongCallAsync(app);
        var author = await app.PersonAsync("Claire Moreau", posts: [new("fr-cnaf", InstitutionRole.Author)], password: Password);
        var desk = new Desk(app, author, await app.EntryAsync(author));
        await visit.SignInAsync(app, author);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        app.Clock.Advance(TimeSpan.FromDays(15));
        visit.Expect("status of 401");
        await visit.Area().FillAsync("Typed over the end");
        await visit.Alert().ShouldSayAsync("your session is over");
        return (desk, visit.Alert().GetByRole(AriaRole.Link, new() { Name = "Sign in" }));
    }

    /// <summary>One that outlives the sessions of those who never come back.</summary>
    private static async Task OpenLongCallAsync(LiveApp app)
    {
        var call = await app.OpenCallAsync();
        var (closes, endorsements) = (call.ClosesAt.AddDays(30), call.EndorsementsUntil.AddDays(30));
        await using var db = app.Database.NewContext();
        await db.Calls.ExecuteUpdateAsync(row => row.SetProperty(later => later.ClosesAt, closes).SetProperty(later => later.EndorsementsUntil, endorsements));
    }

    private static async Task SignInAsync(IPage page, Desk desk)
    {
        await page.GetByLabel("E-mail address").FillAsync(desk.Author.Email!);
        await page.Locator("#password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
    }

    private Task WithAppAsync(Func<LiveApp, Visit, Task> act) => WithAppAsync(Visitor.Default, act);

    private async Task WithAppAsync(Visitor visitor, Func<LiveApp, Visit, Task> act)
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        await site.VisitAsync(app, visitor, visit => act(app, visit));
    }
}
