using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entering;

/// <summary>An author fills in the form, page after page, as "save and continue" leads.</summary>
internal sealed class FormFilling(Visit visit, Hand author, Cast cast, int number, Func<Visit, string, Task> look)
{
    private readonly EntryContent _content = cast.Content;

    public async Task RunAsync()
    {
        await author.PressAsync(".against li:first-child a");
        foreach (var part in FormPart.All)
        {
            visit.Path.ShouldBe(Links.EntryForm(number, part.Code));
            await FillAsync(part);
            await author.PressAsync($".entry-form button[value={(part.Next is null ? "back" : "continue")}]");
        }

        visit.Path.ShouldBe(Links.Entry(number));
        await look(visit, "entry that is written");
        (await visit.Page.Locator(".task-list .state-done").CountAsync()).ShouldBe(FormPart.All.Count);
    }

    private async Task FillAsync(FormPart part)
    {
        if (part.Code is "basics" or "topics" or "institutions" or "contact" or "issue") await look(visit, part.Code);
        if (part.Text == EntryField.Summary) await WriteTooMuchAsync();
        foreach (var field in part.Fields) await FillAsync(field);
    }

    private async Task FillAsync(EntryField field)
    {
        var code = EntryFieldCodes.Of(field);
        switch (field)
        {
            case EntryField.Language:
                await author.ChooseAsync(code, _content[field]);
                break;
            case EntryField.Topics:
                foreach (var topic in InOrder(await OfferedAsync(code), _content[field].Split(' '))) await author.ChooseAsync(code, topic);
                break;
            case EntryField.Partners:
                if (await visit.Page.Locator("#partner-search").CountAsync() > 0) await author.FillAsync("#partner-search", cast.PartnerCountry);
                await author.ChooseAsync(code, cast.PartnerInstitution);
                break;
            default:
                await author.FillAsync($"#{code}", _content[field]);
                break;
        }
    }

    /// <summary>A summary of 181 words: it may be typed and kept, and the page marks what is over.</summary>
    private async Task WriteTooMuchAsync()
    {
        await author.FillAsync("#summary", string.Join(' ', Enumerable.Repeat("word", 180)) + " beyond");
        await author.PressAsync(".entry-form button[value=back]");
        await Assertions.Expect(visit.Page.Locator("#state-summary")).ToHaveClassAsync("task-state state-overlimit");
        await author.PressAsync($"main a[href='{Links.EntryForm(number, "summary")}']");
        await Assertions.Expect(visit.Page.Locator("[data-over-text]")).ToHaveTextAsync("beyond");
        await look(visit, "summary over the limit");
    }

    private Task<string[]> OfferedAsync(string name) =>
        visit.Page.Locator($"input[name='{name}']").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)");

    /// <summary>Somebody who tabs goes down the page.</summary>
    private static IEnumerable<string> InOrder(string[] offered, string[] chosen) => offered.Where(chosen.Contains);
}
