using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Desk;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entries;

/// <summary>Whatever happens while somebody types: what the page says of it is true, and the text is there.</summary>
public sealed class NothingLostTests(Site site)
{
    [Fact]
    public Task It_is_saved_after_a_pause_and_only_then_called_saved() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        await visit.Area().PressSequentiallyAsync("One two");
        await visit.Status().ShouldSayAsync("Not saved yet");
        (await desk.FieldAsync(EntryField.Issue)).Revision.ShouldBe(0);
        await Assertions.Expect(visit.Status()).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Saved at [0-9]{2}:[0-9]{2}:[0-9]{2}$"));

        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("One two", 1));
        await visit.Area().PressSequentiallyAsync(" three");
        await visit.Status().ShouldSayAsync("Not saved yet");
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("One two three", 2));
        (await JournalAsync(visit)).ShouldBe(0);
    });

    [Fact]
    public Task A_page_that_is_killed_while_typing_gets_its_text_back() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Issue, "Saved"));
        await visit.Page.RouteAsync("**/fields", route => route.AbortAsync());
        visit.Expect("net::ERR_FAILED");
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await visit.Area().FillAsync("Saved, and the last key before the cras");
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.UnrouteAllAsync();

        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        await Assertions.Expect(visit.Page.Locator("[data-recovered]")).ToHaveTextAsync("Saved, and the last key before the cras");
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("Saved");
        await visit.ShouldBeAccessibleAsync("recovery offered");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Assertions.Expect(visit.Area()).ToBeFocusedAsync();
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Saved, and the last key before the cras", 2));
    });

    [Fact]
    public Task While_the_server_is_away_it_says_so_keeps_the_text_and_saves_when_it_is_back() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await visit.Page.RouteAsync("**/fields", route => route.AbortAsync());
        visit.Expect("net::ERR_FAILED");

        await visit.Area().FillAsync("On the train");
        await visit.Alert().ShouldSayAsync("Not saved — kept in this browser.");
        await visit.ShouldBeAccessibleAsync("save failed");
        (await desk.FieldAsync(EntryField.Issue)).Revision.ShouldBe(0);
        (await JournalAsync(visit)).ShouldBe(1);

        await visit.Page.UnrouteAllAsync();
        await visit.Status().ShouldSayAsync("Saved at");
        await Assertions.Expect(visit.Alert()).ToBeEmptyAsync();
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("On the train", 1));
        (await JournalAsync(visit)).ShouldBe(0);
    });

    [Fact]
    public Task An_overloaded_server_is_tried_again() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        var refusals = 2;
        await visit.Page.RouteAsync("**/fields", route => refusals-- > 0 ? route.FulfillAsync(new() { Status = 503 }) : route.ContinueAsync());
        visit.Expect("status of 503");

        await visit.Area().FillAsync("Again");
        await visit.Alert().ShouldSayAsync("Not saved");
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Again", 1));
    });

    [Fact]
    public Task After_the_session_the_text_waits_for_its_author_to_sign_in_again() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await visit.Page.Context.ClearCookiesAsync(new() { NameRegex = new("session") });
        visit.Expect("status of 401");

        await visit.Area().FillAsync("Typed after the session");
        await visit.Alert().ShouldSayAsync("your session is over");
        await visit.Alert().GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/account/sign-in*");
        await visit.SignInAsync(site.App, desk.Author);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Typed after the session", 1));
    });

    [Fact]
    public Task Somebody_else_at_the_same_browser_is_offered_nothing() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.Page.RouteAsync("**/fields", route => route.AbortAsync());
        visit.Expect("net::ERR_FAILED");
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await visit.Area().FillAsync("Mine");
        await visit.SignInAsync(site.App, await site.App.AuthorAsync("Ana Silva"));

        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        await Assertions.Expect(visit.Page.Locator("[data-recovery]")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("");
    });

    [Fact]
    public Task Two_who_write_the_same_text_see_both_and_choose() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Issue, "One\n\nTwo"));
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await desk.SaveElsewhereAsync(EntryField.Issue, "One\n\nAna’s two");
        visit.Expect("status of 409");

        await visit.Area().FillAsync("One\n\nMy two");
        await visit.Alert().ShouldSayAsync("Not saved: Ana Silva changed this text at");
        await visit.ShouldBeAccessibleAsync("conflict told");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare both texts" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Two people changed the same text");
        await visit.ShouldBeForEverybodyAsync("conflict");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Ana Silva" }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();

        await Assertions.Expect(visit.Area()).ToHaveValueAsync("One\n\nAna’s two");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("One\n\nAna’s two", 2));
    });

    [Fact]
    public Task A_button_saves_at_once_and_goes_on() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "basics"));
        await visit.Page.GetByLabel("Title of the practice").FillAsync("A practice");
        await visit.Page.GetByLabel("German").CheckAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();

        await visit.Page.WaitForURLAsync($"**{Links.EntryForm(desk.Number, "topics")}");
        await visit.Page.GetByLabel("Actuarial").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go back" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**{Links.Entry(desk.Number)}");
        ((await desk.FieldAsync(EntryField.Title)).Text, (await desk.FieldAsync(EntryField.Language)).Text, (await desk.FieldAsync(EntryField.Topics)).Text)
            .ShouldBe(("A practice", "de", "actuarial"));
        (await JournalAsync(visit)).ShouldBe(0);
    });

    private static Task<int> JournalAsync(Visit visit) =>
        visit.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('palmares:')).length");
}
