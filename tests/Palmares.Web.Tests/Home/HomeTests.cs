using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;

namespace Palmares.Web.Tests.Home;

/// <summary>The first page, over the reference programme.</summary>
public sealed partial class HomeTests(TestApp app)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_latest_awards_come_first_and_are_not_repeated_below()
    {
        var page = await HomeAsync(app);

        var awarded = page.QuerySelectorAll(".award h3").Select(Text).ToList();
        awarded.ShouldBe(
        [
            "Electronic prescription (e-Rezept)",
            "Programmes to provide emergency assistance to Ukrainian nationals",
            "The Child Support Grant, and its role in the gradual extension of social security coverage to vulnerable children",
            "Electronic medical records",
            "National Health Security Programme (JKN)",
        ]);
        page.QuerySelectorAll(".result h3").Select(Text).Intersect(awarded).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_map_and_its_table_count_every_practice()
    {
        var page = await HomeAsync(app);

        page.QuerySelectorAll(".map svg a").Sum(bubble => Number(bubble.QuerySelector("title")!.TextContent)).ShouldBe(121);
        page.QuerySelectorAll(".map td.number").Sum(cell => Number(cell.TextContent)).ShouldBe(121);
        page.QuerySelectorAll(".map-key .count").Sum(count => Number(count.TextContent)).ShouldBe(121);
    }

    [Fact]
    public async Task Without_an_open_competition_it_says_so_and_names_the_last_of_each_region()
    {
        var calls = (await HomeAsync(app)).QuerySelector(".calls")!;

        Text(calls).ShouldContain("No competition is open at present.");
        calls.QuerySelectorAll("a[href*='/competitions/']").Select(Text).ShouldBe(["Asia and the Pacific 2024", "Europe 2024", "Africa 2023", "Americas 2023"]);
    }

    [Fact]
    public async Task A_competition_that_is_yet_to_close_is_announced_and_events_to_come_are_shown_next_first()
    {
        await using var earlier = await TestApp.StartAsync(TestServer.Sqlite);
        earlier.Clock.Set(new(2024, 5, 1, 9, 0, 0, TimeSpan.Zero));

        var page = await HomeAsync(earlier);

        page.QuerySelectorAll(".calls p").Select(Text).First().ShouldBe("Asia and the Pacific 2024 is announced.");
        Text(page.QuerySelector("#events")!).ShouldBe("Upcoming events");
        page.QuerySelectorAll(".event-date").Select(Text).ShouldBe(["27–28 June 2024", "3–5 December 2024", "2024"]);
    }

    private static async Task<IDocument> HomeAsync(TestApp app)
        => new HtmlParser().ParseDocument(await app.CreateClient().GetStringAsync("/en", Cancellation));

    private static string Text(IElement element) => WhiteSpace().Replace(element.TextContent, " ").Trim();

    private static int Number(string text) => int.Parse(Digits().Match(text).Value, null);

    [GeneratedRegex("\\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
