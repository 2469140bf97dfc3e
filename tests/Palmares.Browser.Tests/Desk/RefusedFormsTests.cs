using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Entering;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Desk;

/// <summary>
/// A form that is refused: the summary takes the focus and leads to every field, the title says so, nothing is the browser's own
/// bubble; in German, light and dark, on a phone.
/// </summary>
public sealed class RefusedFormsTests(Site site, LiveDemoApp demo) : IClassFixture<LiveDemoApp>
{
    public static TheoryData<string, string, string, string[]> Forms => new()
    {
        { "aino", "fi-kela-mixed", "/entries/{0}/form/basics", ["#title=Gel\u0007äut", "button[value=continue]"] },
        { "aino", "fi-kela-mixed", "/entries/{0}/people", ["#address=keine Adresse", "form[action$=invite] button"] },
        { "aino", "fi-kela-mixed", "/entries/{0}/withdraw", [] },
        { "aino", "fi-kela-mixed", "/entries/{0}/attachments", ["form[data-upload] button"] },
        { "aino", "fi-kela-mixed", "/entries/{0}/upload", ["form[data-upload] button"] },
        { "aino", "fi-kela-prescriptions", "/entries/{0}/endorsements", ["#address=keine Adresse", ".endorsement-row form button"] },
        { "aino", "", "/account/profile", ["#name="] },
        { "aino", "", "/account/password", ["#password=kurz"] },
        { "aino", "", "/account/addresses", ["#address=keine Adresse", "#add-address button"] },
        { "aino", "", "/account/erase", [] },
        { "aino", "", "/receipts", ["#number=R-0000"] },
        { "lucia", "", "/team/es-inss", ["#address=keine Adresse", "#invite-form button"] },
        { "lucia", "", "/team/es-inss/board", ["button[value=swap]"] },
        { "rui", "pt-iss-solidarity", "/entries/{0}/sign", ["button[value=decide]"] },
        { "sofia", "", "/secretariat/extensions", ["button[value=grant]"] },
        { "sofia", "", "/secretariat/paper-endorsements", ["button[value=record]"] },
        { "", "", "/account/sign-in", ["#address=niemand@example.org", "#password=kein Kennwort", "form[action$=sign-in] button"] },
        { "", "", "/account/forgotten-password", ["#address=keine Adresse"] },
    };

    /// <param name="acts"><c>#field=text</c> fills in; a last one without "=" is the button, else the first of the page's form.</param>
    [Theory]
    [MemberData(nameof(Forms))]
    public Task The_summary_takes_the_focus_and_leads_to_the_fields(string person, string file, string address, string[] acts) => site.VisitAsync(demo, Visitor.Default, async visit =>
    {
        if (person.Length > 0) await visit.SignInAsync(demo, person);
        await visit.GoToAsync($"{(person.Length > 0 ? Links.Entries : Links.SignIn)}?lang=de");
        await visit.GoToAsync(file.Length > 0 ? string.Format(null, address, (await demo.EntryAsync(file)).Number) : address);
        foreach (var typed in acts.Where(act => act.StartsWith('#') && act.Contains('=')).Select(act => act.Split('=', 2))) await visit.Page.Locator(typed[0]).FillAsync(typed[1]);
        visit.Expected.Add("status of 4");
        await visit.Page.Locator(acts.LastOrDefault(act => !(act.StartsWith('#') && act.Contains('='))) ?? "main form button").First.ClickAsync();

        var summary = visit.Page.Locator(".govuk-error-summary");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        (await visit.Page.TitleAsync()).ShouldStartWith("Fehler: ");
        (await summary.Locator("a").EvaluateAllAsync<string[]>("links => links.filter(link => !document.querySelector(link.hash)).map(link => link.href)")).ShouldBeEmpty();
        (await summary.Locator("li").CountAsync()).ShouldBeGreaterThan(0);
        await summary.Locator("a").First.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('main :is(input, select, textarea, fieldset, section, [tabindex])')")).ShouldBeTrue("the first link leads nowhere");
        await visit.ShouldBeForEverybodyAsync("refused");
    });
}
