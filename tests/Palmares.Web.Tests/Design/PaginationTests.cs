using AngleSharp.Html.Parser;
using Palmares.Domain.Shared;
using Palmares.Web.Design;
using Palmares.Web.Tests.Localization;

namespace Palmares.Web.Tests.Design;

public sealed class PaginationTests
{
    [Theory]
    [InlineData(1, 2, "[1] 2")]
    [InlineData(1, 3, "[1] 2 3")]
    [InlineData(1, 9, "[1] 2 3 … 9")]
    [InlineData(4, 9, "1 2 3 [4] 5 6 … 9")]
    [InlineData(5, 9, "1 2 3 4 [5] 6 7 8 9")]
    [InlineData(6, 23, "1 … 4 5 [6] 7 8 … 23")]
    [InlineData(23, 23, "1 … 21 22 [23]")]
    public void The_first_the_last_and_the_neighbours_are_shown(int page, int pages, string shown)
    {
        var entries = Parse(page, pages).QuerySelectorAll("li").Select(entry =>
            entry.QuerySelector("[aria-current=page]") is null ? Text(entry) : $"[{Text(entry)}]");

        string.Join(' ', entries).ShouldBe(shown);
    }

    [Fact]
    public void Every_other_page_is_a_link_and_the_steps_say_their_relation()
    {
        var links = Parse(2, 3).QuerySelectorAll("a").Select(link => (link.GetAttribute("href"), link.GetAttribute("rel")));

        links.ShouldBe([("#1", "prev"), ("#1", null), ("#3", null), ("#3", "next")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_page_needs_no_pages(int pages) => Render(1, pages).ShouldBeEmpty();

    private static string Text(AngleSharp.Dom.IElement entry)
    {
        foreach (var hidden in entry.QuerySelectorAll(".visually-hidden")) hidden.Remove();
        return entry.TextContent;
    }

    private static AngleSharp.Dom.IDocument Parse(int page, int pages) => new HtmlParser().ParseDocument(Render(page, pages));

    private static string Render(int page, int pages)
        => Markup.Of(new PaginationTagHelper(PoTexts.Localizer(Language.En)) { Page = page, Pages = pages, Address = number => $"#{number}" });
}
