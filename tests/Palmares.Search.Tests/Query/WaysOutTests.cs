using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Query;

public class WaysOutTests
{
    private readonly SearchIndex _index = TestIndex.Of(
    [
        TestIndex.Titled(1, "nursery pension") with { Values = Values("a", "x") },
        TestIndex.Titled(2, "nursery health") with { Values = Values("b", "x") },
        TestIndex.Titled(3, "health care at work") with { Values = Values("b", "y") },
    ]);

    [Fact]
    public void A_word_too_many_is_left_out_and_the_fullest_comes_first()
    {
        var ways = _index.WaysOut(new() { Text = "nursery health work" });

        ways.Select(way => (way.Kind, way.Word, way.Request.Text, way.Count)).ShouldBe(
        [
            (WayOutKind.WithoutWord, "nursery", "health work", 1),
            (WayOutKind.WithoutWord, "work", "nursery health", 1),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Where_leaving_one_out_does_not_help_each_word_stands_alone()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "alpha"), TestIndex.Titled(2, "beta"), TestIndex.Titled(3, "gamma"), TestIndex.Titled(4, "gamma too")]);

        index.WaysOut(new() { Text = "alpha beta gamma" }).Select(way => (way.Kind, way.Word, way.Count))
            .ShouldBe([(WayOutKind.OnlyWord, "gamma", 2), (WayOutKind.OnlyWord, "alpha", 1), (WayOutKind.OnlyWord, "beta", 1)]);
    }

    [Fact]
    public void Facets_are_opened_one_by_one_and_all_together()
    {
        var choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Topic] = ["a"], [Facet.Region] = ["y"] };
        var ways = _index.WaysOut(new() { Text = "health", Choices = choices, Skip = 40 });

        ways.Select(way => (way.Kind, way.Facet, way.Count)).ShouldBe(
        [
            (WayOutKind.WithoutFacet, Facet.Topic, 1),
            (WayOutKind.WithoutChoices, null, 2),
        ]);
        ways.ShouldAllBe(way => way.Request.Skip == 0 && way.Request.Text == "health");
    }

    [Fact]
    public void A_neighbour_of_a_word_is_offered()
    {
        var ways = _index.WaysOut(new() { Text = "nurserys health", Choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Region] = ["y"] } });

        ways.ShouldContain(way => way.Kind == WayOutKind.WithoutFacet && way.Count == 1);
        ways.ShouldNotContain(way => way.Kind == WayOutKind.CorrectedWord);
        _index.WaysOut(new() { Text = "pensions nurseries" }).ShouldContain(way => way.Kind == WayOutKind.WithoutWord);
    }

    [Theory]
    [InlineData("\"health nursery\"", WayOutKind.WithoutQuotes, "health nursery")]
    [InlineData("pension -nursery", WayOutKind.WithoutWord, "pension")]
    [InlineData("pension \"health care\"", WayOutKind.WithoutWord, "pension")]
    public void Signs_are_taken_away_with_what_they_belong_to(string text, WayOutKind kind, string expected) =>
        _index.WaysOut(new() { Text = text }).ShouldContain(way => way.Kind == kind && way.Request.Text == expected);

    [Fact]
    public void Half_a_hyphenated_word_is_never_left_behind()
    {
        _index.WaysOut(new() { Text = "nursery-health care" }).Select(way => way.Request.Text).ShouldBe(["nursery-health", "care"], ignoreOrder: true);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Every_count_is_what_following_the_way_finds(int seed)
    {
        var library = new RandomLibrary(seed);
        var index = TestIndex.Of(library.Documents(40));
        for (var i = 0; i < 40; i++)
        {
            foreach (var way in index.WaysOut(Answers.RandomRequest(library)))
            {
                way.Count.ShouldBeGreaterThan(0);
                index.Search(way.Request).Total.ShouldBe(way.Count);
            }
        }
    }

    [Theory]
    [InlineData(""), InlineData("\""), InlineData("\ud800 -"), InlineData("-\"\"-")]
    public void Nothing_asked_leaves_nothing_to_widen(string text) => _index.WaysOut(new() { Text = text }).ShouldBeEmpty();

    private static Dictionary<Facet, IReadOnlyList<string>> Values(string topic, string region) => new() { [Facet.Topic] = [topic], [Facet.Region] = [region] };
}
