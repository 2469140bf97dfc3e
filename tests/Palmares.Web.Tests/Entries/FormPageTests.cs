using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Tests.Entries;

/// <summary>The form as a browser without scripts uses it.</summary>
public sealed class FormPageTests
{
    [Theory]
    [OnEveryServer]
    public async Task A_whole_entry_can_be_written_page_by_page(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server);
        (string Part, (string, string)[] Fields)[] pages =
        [
            ("basics", [("title", "Une pratique"), ("year", "2024"), ("language", "fr")]),
            ("topics", [("topics", "actuarial"), ("topics", "occupational-accidents-diseases")]),
            ("institutions", [("partners", "de-dguv")]),
            ("contact", [("contact-name", "Claire"), ("contact-function", "Cheffe"), ("contact-address", "c@example.org"), ("contact-phone", "")]),
            ("summary", [("summary", EntryDesk.Words(180))]),
            .. EntryFields.Sections.Select(section => (EntryFieldCodes.Of(section), new[] { (EntryFieldCodes.Of(section), EntryDesk.Words(220)) })),
        ];

        foreach (var (index, (part, fields)) in pages.Index())
        {
            using var answer = await desk.Client.SubmitAsync(Links.EntryForm(desk.Number, part), fields);
            (answer.StatusCode, answer.Headers.Location?.OriginalString)
                .ShouldBe((HttpStatusCode.Redirect, index + 1 < pages.Length ? Links.EntryForm(desk.Number, pages[index + 1].Part) : Links.Entry(desk.Number)), part);
        }

        var task = await desk.Client.PageAsync(Links.Entry(desk.Number));
        task.QuerySelectorAll(".task-state").Select(state => state.TextContent).ShouldBe(Enumerable.Repeat("Done", 11));
        task.QuerySelector(".counter")!.TextContent.Trim().ShouldBe("0 words left of 1,500");
        (await desk.FieldAsync(EntryField.Topics)).Text.ShouldBe("actuarial occupational-accidents-diseases");
        (await desk.VersionsAsync())[^1].ShouldBe("11 Saved 1500");
        var preview = await desk.Client.PageAsync(Links.EntryPreview(desk.Number));
        preview.QuerySelector(".entry-text h2 bdi")!.GetAttribute("lang").ShouldBe("fr");
        preview.QuerySelectorAll(".entry-text > section > h3").Select(heading => heading.TextContent).ShouldBe(
            ["Summary", "1. The issue or challenge", "2. Objectives and expected outcomes", "3. The innovative approach", "4. Resources and implementation", "5. Results, impact and evaluation", "6. Lessons learned and replication"]);
    }

    [Theory]
    [OnEveryServer]
    public async Task An_old_form_gets_both_texts_side_by_side_and_what_is_chosen_is_saved(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server, (EntryField.Issue, "One\n\nTwo\n\nThree"));
        var page = await desk.Client.PageAsync(Links.EntryForm(desk.Number, "issue"));
        await desk.AutosaveAsync(await desk.ColleagueAsync(), "issue", "One\n\nAna’s two\n\nThree\n\nAna’s four", 1);

        using var refused = await desk.Client.SubmitAsync(page, Links.EntryForm(desk.Number, "issue"), [("issue", "One\n\nMy two\n\nThree")]);

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var conflict = await refused.PageAsync();
        conflict.QuerySelectorAll(".conflict-text").Select(text => text.TextContent).ShouldBe(["My two", "Ana’s two", "Ana’s four"]);
        conflict.QuerySelectorAll(".conflict-same").Select(text => text.TextContent).ShouldBe(["One", "Three"]);
        (await desk.FieldAsync(EntryField.Issue)).Revision.ShouldBe(2);

        using var saved = await desk.Client.SubmitAsync(conflict, "", [("issue-0", "mine"), ("issue-1", "theirs")]);

        saved.Headers.Location!.OriginalString.ShouldBe(Links.EntryForm(desk.Number, "issue"));
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("One\n\nMy two\n\nThree\n\nAna’s four", 3));
    }

    [Fact]
    public async Task A_text_of_ones_own_goes_before_the_choices_and_a_third_save_is_another_conflict()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "One"));
        var colleague = await desk.ColleagueAsync();
        var page = await desk.Client.PageAsync(Links.EntryForm(desk.Number, "issue"));
        await desk.AutosaveAsync(colleague, "issue", "Ana’s", 1);
        var conflict = await (await desk.Client.SubmitAsync(page, Links.EntryForm(desk.Number, "issue"), [("issue", "Mine")])).PageAsync();
        await desk.AutosaveAsync(colleague, "issue", "Ana’s again", 2);

        using var again = await desk.Client.SubmitAsync(conflict, "", [("issue-own", "Both")]);

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var second = await again.PageAsync();
        second.QuerySelectorAll(".conflict-text").Select(text => text.TextContent).ShouldBe(["Mine", "Ana’s again"]);
        using var saved = await desk.Client.SubmitAsync(second, "", [("issue-own", "Both")]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Both", 4));
    }

    [Fact]
    public async Task What_one_did_not_touch_is_no_conflict()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Title, "Old"), (EntryField.Year, "2020"));
        var page = await desk.Client.PageAsync(Links.EntryForm(desk.Number, "basics"));
        await desk.AutosaveAsync(await desk.ColleagueAsync(), "year", "2021", 1);

        using var saved = await desk.Client.SubmitAsync(page, Links.EntryForm(desk.Number, "basics"), [("title", "New")]);

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.FieldAsync(EntryField.Title)).Text.ShouldBe("New");
        (await desk.FieldAsync(EntryField.Year)).Text.ShouldBe("2021");
    }

    [Fact]
    public async Task A_form_whose_session_ended_comes_back_to_its_author_and_to_nobody_else()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "Saved"));
        var address = Links.EntryForm(desk.Number, "issue");
        var page = await desk.Client.PageAsync(address);

        using var held = await desk.App.Visitor().SubmitAsync(page, address, [("issue", "Typed on the train")]);

        held.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var location = held.Headers.Location!.OriginalString;
        location.ShouldStartWith($"{Links.SignIn}?returnUrl={Uri.EscapeDataString($"{address}?held=")}");
        var back = Uri.UnescapeDataString(location.Split("returnUrl=")[1]);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Saved", 1));
        Area(await (await desk.ColleagueAsync()).PageAsync(back)).ShouldBe("Saved");
        var again = await (await desk.App.SignedInAsync(desk.Author)).PageAsync(back);
        Area(again).ShouldBe("Typed on the train");
        using var saved = await (await desk.App.SignedInAsync(desk.Author)).SubmitAsync(back);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Typed on the train", 2));

        await using var db = desk.App.Database.NewContext();
        (await db.HeldForms.SingleAsync(EntryApp.Cancel)).Content.ShouldNotContain("train");
        desk.App.Clock.Advance(TimeSpan.FromHours(1));
        await desk.App.Services.GetRequiredService<Worker>().DrainAsync(EntryApp.Cancel);
        (await db.HeldForms.CountAsync(EntryApp.Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_conflicts_page_whose_session_ended_comes_back_too()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "One"));
        var address = Links.EntryForm(desk.Number, "issue");
        var page = await desk.Client.PageAsync(address);
        await desk.AutosaveAsync(await desk.ColleagueAsync(), "issue", "Ana’s", 1);
        var conflict = await (await desk.Client.SubmitAsync(page, address, [("issue", "Mine")])).PageAsync();

        using var held = await desk.App.Visitor().SubmitAsync(conflict, "", [("issue-own", "Both of ours")]);

        held.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Area(await desk.Client.PageAsync(Uri.UnescapeDataString(held.Headers.Location!.OriginalString.Split("returnUrl=")[1]))).ShouldBe("Both of ours");
    }

    [Fact]
    public async Task A_visitors_form_that_we_gave_to_nobody_is_not_held()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        using var form = new FormUrlEncodedContent([new("issue", "spam"), new("holder", "forged")]);

        using var answer = await desk.App.Visitor().PostAsync(Links.EntryForm(desk.Number, "issue"), form, EntryApp.Cancel);

        answer.Headers.Location!.OriginalString.ShouldNotContain("held");
        await using var db = desk.App.Database.NewContext();
        (await db.HeldForms.CountAsync(EntryApp.Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_too_long_or_no_text_is_shown_again()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);

        using var answer = await desk.Client.SubmitAsync(Links.EntryForm(desk.Number, "basics"), [("title", new string('a', 1_001)), ("year", "2024")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.PageAsync();
        page.Title.ShouldBe("Error: Title, year and language | Palmares");
        ((IHtmlInputElement)page.GetElementById("title")!).Value.Length.ShouldBe(1_001);
        page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#title"]);
        (await desk.FieldAsync(EntryField.Year)).Text.ShouldBe("2024");
    }

    [Fact]
    public async Task A_form_sent_after_closing_keeps_its_text_on_the_page()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "In time"));
        var page = await desk.Client.PageAsync(Links.EntryForm(desk.Number, "issue"));
        desk.App.Clock.Set(new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero));

        using var answer = await desk.Client.SubmitAsync(page, Links.EntryForm(desk.Number, "issue"), [("issue", "Late")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Area(await answer.PageAsync()).ShouldBe("Late");
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("In time", 1));
    }

    /// <summary>The rule's own cases, counted by the page.</summary>
    [Fact]
    public async Task Words_are_counted_as_the_rule_says()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        var cases = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Join(Palmares.Data.Exchange.Seed.Folder, "word-count-cases.json"), EntryApp.Cancel)).RootElement.EnumerateArray().ToList();
        var revision = 0;
        foreach (var one in cases)
        {
            var (text, words) = (one.GetProperty("text").GetString()!, one.GetProperty("words").GetInt32());
            var (status, body) = await desk.AutosaveAsync(desk.Client, "issue", text, revision);
            if (status == HttpStatusCode.BadRequest) continue; // no text: refused, see DraftText
            body.GetProperty("words").GetInt32().ShouldBe(words, one.GetProperty("id").GetString());
            revision = body.GetProperty("revision").GetInt32();
        }
        revision.ShouldBeGreaterThan(cases.Count / 2);
    }

    [Theory]
    [InlineData(180, 1_320, "0 words left of 180", "0 words left of 1,500", false)]
    [InlineData(181, 1_319, "1 word over the limit of 180", "0 words left of 1,500", true)]
    [InlineData(180, 1_321, "0 words left of 180", "1 word over the limit of 1,500", false)]
    public async Task The_ledger_stands_beside_the_text(int summary, int issue, string summaryLeft, string totalLeft, bool isMarked)
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Summary, EntryDesk.Words(summary)), (EntryField.Issue, EntryDesk.Words(issue)));

        var page = await desk.Client.PageAsync(Links.EntryForm(desk.Number, "summary"));

        page.QuerySelector("[data-summary-left]")!.TextContent.ShouldBe(summaryLeft);
        page.QuerySelector("[data-total-left]")!.TextContent.ShouldBe(totalLeft);
        page.QuerySelector("[data-over]")!.HasAttribute("hidden").ShouldBe(!isMarked);
        page.QuerySelector("[data-over-text]")!.TextContent.ShouldBe(isMarked ? "word" : "");
    }

    private static string Area(IHtmlDocument page) => ((IHtmlTextAreaElement)page.GetElementById("issue")!).Value;
}
