using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Journeys;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entries;

/// <summary>Every page of an author's desk for everyone: accessible in light and dark, on a phone in German, by keyboard, without scripts.</summary>
public sealed class EntryPagesTests(Site site)
{
    private static readonly (EntryField, string)[] Texts =
    [
        (EntryField.Title, "Rehabilitationsmanagement und Wiedereingliederung in der gesetzlichen Unfallversicherung"), (EntryField.Language, "de"), (EntryField.Year, "2024"),
        (EntryField.Topics, "actuarial occupational-accidents-diseases"), (EntryField.Partners, "de-dguv"), (EntryField.ContactName, "Claire"),
        (EntryField.Summary, EntryDesk.Words(190)), (EntryField.Issue, "Absatz\n\n- *eins*\n- [zwei](https://a.example)"),
    ];

    [Fact]
    public Task Every_page_is_accessible_in_light_and_dark() => site.VisitAsync(async visit =>
    {
        var desk = await BeginAsync(visit);
        foreach (var address in Addresses(desk))
        {
            await visit.GoToAsync(address);
            await visit.ShouldBeAccessibleAsync("in light");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await visit.ShouldBeReadableAsync("in dark");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    });

    [Fact]
    public Task Every_page_fits_a_phone_in_german() => site.VisitAsync(Visitor.Default with { Width = 320 }, async visit =>
    {
        var desk = await BeginAsync(visit);
        await visit.GoToAsync($"{Links.Entries}?lang=de");
        foreach (var address in Addresses(desk))
        {
            await visit.GoToAsync(address);
            await visit.ShouldFitItsWidthAsync();
        }
    });

    [Fact]
    public Task Without_scripts_an_entry_is_written_and_a_conflict_solved() => site.VisitAsync(Visitor.Default with { JavaScript = false }, async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Issue, "One"));
        await visit.GoToAsync(Links.EntryForm(desk.Number, "basics"));
        await visit.Page.GetByLabel("Title of the practice").FillAsync("A practice");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**{Links.EntryForm(desk.Number, "topics")}");

        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await desk.SaveElsewhereAsync(EntryField.Issue, "Ana’s");
        await visit.Area().FillAsync("Mine");
        visit.Expect("status of 409");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();

        await Assertions.Expect(visit.Area()).ToHaveValueAsync("Mine");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Mine", 3));
        (await desk.FieldAsync(EntryField.Title)).Text.ShouldBe("A practice");
    });

    [Fact]
    public Task By_keyboard_alone_one_comes_from_the_list_to_a_saved_text() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Title, "A practice"));
        var reader = new KeyboardReader(visit);
        await visit.GoToAsync(Links.Entries);
        await reader.TabToAsync($"a[href='{Links.Entry(desk.Number)}']");
        await reader.PressEnterAsync();
        await reader.TabToAsync($"a[href='{Links.EntryForm(desk.Number, "innovation")}']");
        await reader.PressEnterAsync();
        await reader.TabToAsync(".writing-area");
        await reader.TypeAsync("Something new");
        await reader.TabToAsync("button[value=back]");
        await reader.PressEnterAsync();

        visit.Path.ShouldBe(Links.Entry(desk.Number));
        (await desk.FieldAsync(EntryField.Innovation)).Text.ShouldBe("Something new");
    });

    private static List<string> Addresses(Desk desk) =>
    [
        Links.Entries, Links.NewEntry, Links.Entry(desk.Number), Links.EntryCheck(desk.Number), Links.EntryPreview(desk.Number), Links.EntryVersions(desk.Number),
        Links.EntryVersion(desk.Number, 1), Links.EntryComparison(desk.Number, 1, 2), Links.EntryPeople(desk.Number), Links.EntryWithdrawal(desk.Number), Links.EntryStatus(desk.Number),
        .. FormPart.All.Select(part => Links.EntryForm(desk.Number, part.Code)),
    ];

    private async Task<Desk> BeginAsync(Visit visit)
    {
        var desk = await visit.BeginAsync(site, Texts);
        await using var db = site.App.Database.NewContext();
        var now = site.App.Clock.GetUtcNow();
        var content = new EntryContent(Texts.Select(text => KeyValuePair.Create(text.Item1, text.Item2)));
        db.AddRange(
            EntryVersion.Of(desk.Entry.Id, 1, content, VersionOccasion.Saved, desk.Author.Id, now),
            EntryVersion.Of(desk.Entry.Id, 2, content.With(EntryField.Issue, "Anders"), VersionOccasion.Saved, desk.Author.Id, now));
        await db.SaveChangesAsync();
        return desk;
    }
}
