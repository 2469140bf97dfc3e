using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Data.Accounts;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;

namespace Palmares.Browser.Tests.Entries;

/// <summary>Authors in real browsers, each test with a draft of its own.</summary>
internal static class EntryVisits
{
    /// <summary>Signs the visit's browser in as a new author of the institution and opens a draft for it.</summary>
    public static Task<Desk> BeginAsync(this Visit visit, Site site, params (EntryField Field, string Text)[] texts) => visit.BeginAsync(site.App, texts);

    public static async Task<Desk> BeginAsync(this Visit visit, TestApp app, params (EntryField Field, string Text)[] texts)
    {
        await app.OpenCallAsync();
        var author = await app.AuthorAsync();
        var entry = await app.EntryAsync(author, texts: texts);
        await visit.SignInAsync(app, author);
        return new(app, author, entry);
    }

    public static async Task SignInAsync(this Visit visit, TestApp app, Person person)
    {
        var (name, value) = await app.SessionCookieAsync(person);
        await visit.Page.Context.AddCookiesAsync([new() { Name = name, Value = value, Url = app.PublicUrl, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
    }

    public static ILocator Status(this Visit visit) => visit.Page.Locator("[data-status]");

    public static ILocator Alert(this Visit visit) => visit.Page.Locator("[data-alert]");

    public static ILocator Area(this Visit visit) => visit.Page.Locator(".writing-area");

    public static Task ShouldSayAsync(this ILocator place, string text) => Assertions.Expect(place).ToContainTextAsync(text);

    /// <summary>What the console says of an answer that the test provokes.</summary>
    public static void Expect(this Visit visit, params string[] complaints) => visit.Expected.AddRange(complaints);
}

internal sealed record Desk(TestApp App, Person Author, Entry Entry)
{
    public int Number => Entry.Number;

    public async Task<(string Text, int Revision)> FieldAsync(EntryField field)
    {
        await using var db = App.Database.NewContext();
        var row = await db.DraftFields.SingleOrDefaultAsync(draft => draft.EntryId == Entry.Id && draft.Field == field);
        return row is null ? ("", 0) : (row.Text, row.Revision);
    }

    /// <summary>Somebody else saves a text.</summary>
    public async Task SaveElsewhereAsync(EntryField field, string text)
    {
        var ana = await App.AuthorAsync("Ana Silva");
        await using var db = App.Database.NewContext();
        var row = await db.DraftFields.SingleAsync(draft => draft.EntryId == Entry.Id && draft.Field == field);
        (row.Text, row.Revision, row.SavedBy) = (text, row.Revision + 1, ana.Id);
        await db.SaveChangesAsync();
    }
}
