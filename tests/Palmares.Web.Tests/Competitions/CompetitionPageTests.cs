using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Competitions;

public sealed class CompetitionPageTests(TestApp app)
{
    [Theory]
    [InlineData("europe-2024", "Programmes to provide emergency assistance to Ukrainian nationals ZUS, Poland")]
    [InlineData("europe-2019", "An institution from Belgium; which one is not known to this library.")]
    [InlineData("europe-2016", "Who won the Award is not known to this library.")]
    public async Task A_page_says_as_much_of_the_winner_as_is_known(string id, string known)
    {
        var page = await PageAsync($"/en/competitions/{id}");

        Words(page.QuerySelector("section[aria-labelledby=winners]")!).ShouldBe($"Award {known}");
    }

    [Fact]
    public async Task A_competition_of_which_little_is_known_says_so_in_the_list()
    {
        var page = await PageAsync("/en/competitions");
        var rows = page.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("a")!.GetAttribute("href") is "/en/competitions/europe-2019" or "/en/competitions/europe-2016");

        rows.Select(Words).ShouldBe(["2019 Europe Baku, Azerbaijan, 14–16 May 2019 Belgium 76", "2016 Europe not known not known not known"]);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> PageAsync(string address)
        => new HtmlParser().ParseDocument(await app.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken));
}
