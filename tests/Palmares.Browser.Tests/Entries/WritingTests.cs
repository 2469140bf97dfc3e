using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entries;

/// <summary>Writing in the form: words counted live, marks by paste and by button.</summary>
public sealed class WritingTests(Site site)
{
    private const string Paste =
        """
        ([html, text]) => {
          const area = document.querySelector('.writing-area');
          area.focus();
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', text);
          return area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    public static TheoryData<string, string> Pasted => new()
    {
        { "<p>One <b>two</b> three</p><p>Four<br>five</p>", "One *two* three\n\nFour\nfive" },
        { "<ul><li>a</li><li><p>b</p></li></ul><ol start='3'><li>c</li><li>d</li></ol>", "- a\n- b\n3. c\n4. d" },
        { "see <a href='https://a.example/x(1)'>the <i>report</i></a>", "see [the report](https://a.example/x%281%29)" },
        { "<a href='javascript:alert(1)'>x</a><script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>", "x" },
        { "<h2>Heading</h2><div>Text</div><table><tr><td>a</td><td>b</td></tr></table>", "Heading\n\nText\n\na b" },
        { "<b style='font-weight:normal'><p>Docs</p><p><span style='font-style:italic'>so</span> it is</p></b>", "Docs\n\n*so* it is" },
        {
            "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment--><p class=MsoNormal>Les résultats<o:p></o:p></p>"
            + "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7pt'>&nbsp;&nbsp;</span></span><![endif]>un point</p>"
            + "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>deux\n points</p><!--EndFragment--></body></html>",
            "Les résultats\n\n- un point\n2. deux points"
        },
        { "10&nbsp;000 euros", "10\u00A0000 euros" },
    };

    [Theory]
    [MemberData(nameof(Pasted))]
    public Task What_is_pasted_keeps_its_marks_and_drops_the_rest(string html, string text) => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        await visit.Page.EvaluateAsync(Paste, new[] { html, "plain" });

        await Assertions.Expect(visit.Area()).ToHaveValueAsync(text);
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("");
    });

    [Fact]
    public Task A_very_long_paste_is_neither_blocked_nor_cut() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));

        await visit.Page.EvaluateAsync(Paste, new[] { $"<p>{EntryDesk.Words(5_000)}</p>", "" });

        await Assertions.Expect(visit.Page.Locator("[data-own-words]")).ToHaveTextAsync("5,000 words");
        await Assertions.Expect(visit.Page.Locator("[data-total-left]")).ToHaveTextAsync("3,500 words over the limit of 1,500");
        await visit.Status().ShouldSayAsync("Saved at");
        (await desk.FieldAsync(EntryField.Issue)).Text.Length.ShouldBe((5 * 5_000) - 1);
    });

    [Fact]
    public Task Words_are_counted_and_what_is_over_is_marked_and_announced() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Issue, EntryDesk.Words(1_200)));
        await visit.GoToAsync(Links.EntryForm(desk.Number, "summary"));
        var heard = new List<string>();
        foreach (var words in new[] { 1, 79, 80, 81, 159, 160, 170, 180, 181, 150 })
        {
            await visit.Area().FillAsync(EntryDesk.Words(words));
            var said = await visit.Page.Locator("[data-announcement]").TextContentAsync() ?? "";
            if (said.Length > 0 && said != heard.LastOrDefault()) heard.Add(said);
        }
        heard.ShouldBe(["100 words left of 180", "20 words left of 180", "0 words left of 180"]);

        await visit.Area().FillAsync(EntryDesk.Words(180) + " <b>one</b> & two.");
        await Assertions.Expect(visit.Page.Locator("[data-summary]")).ToHaveTextAsync("Summary: 182 of 180");
        await Assertions.Expect(visit.Page.Locator("[data-summary-left]")).ToHaveTextAsync("2 words over the limit of 180");
        await Assertions.Expect(visit.Page.Locator("[data-total]")).ToHaveTextAsync("Whole entry: 1,382 of 1,500");
        await Assertions.Expect(visit.Page.Locator("[data-over-text]")).ToHaveTextAsync("<b>one</b> & two.");
        await visit.ShouldBeAccessibleAsync("over the limit");
    });

    [Fact]
    public Task Buttons_write_marks() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Issue, "one two"));
        await visit.GoToAsync(Links.EntryForm(desk.Number, "issue"));
        await visit.Area().EvaluateAsync("area => area.setSelectionRange(4, 7)");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Emphasis" }).ClickAsync();
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("one *two*");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("- one *two*");
        await visit.Area().EvaluateAsync("area => area.setSelectionRange(2, 5)");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Link" }).ClickAsync();
        await visit.Page.Keyboard.TypeAsync("a.example");
        await Assertions.Expect(visit.Area()).ToHaveValueAsync("- [one](https://a.example) *two*");
    });
}
