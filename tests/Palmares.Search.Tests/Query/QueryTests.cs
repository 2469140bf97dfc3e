using Palmares.Search.Analysis;
using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Query;

public class QueryTests
{
    private readonly SearchIndex _index = TestIndex.Of(
    [
        TestIndex.With(1, new SearchText(TextField.Title, "en", "Childcare in nurseries"), new SearchText(TextField.Summary, "en", "The nursery keeps the place of the child.")),
        TestIndex.With(2, new SearchText(TextField.Title, "en", "Return to work"), new SearchText(TextField.Summary, "en", "Work after an accident. Back to the old work place.")),
        TestIndex.With(3, new SearchText(TextField.Title, "fr", "Accidents du travail"), new SearchText(TextField.Summary, "fr", "La prévention des accidents au travail.")),
        TestIndex.With(4, new SearchText(TextField.Title, "de", "Unfallversicherung"), new SearchText(TextField.Summary, "de", "Die Rente nach einem Unfall. Place 17.")),
        TestIndex.With(17, new SearchText(TextField.Title, "en", "Work place")) with { Id = "some-slug-that-is-in-no-text" },
    ]);

    [Theory]
    [InlineData("work", new[] { 2, 17 })]
    [InlineData("work place", new[] { 17, 2 })]
    [InlineData("\"work place\"", new[] { 17, 2 })]
    [InlineData("\"place work\"", new int[0])]
    [InlineData("\"back to the old\"", new[] { 2 })]
    [InlineData("work -accident", new[] { 17 })]
    [InlineData("-work -unfall -accidents", new[] { 1 })]
    [InlineData("place -\"work place\"", new[] { 1, 4 })]
    [InlineData("travail prevention", new[] { 3 })]
    [InlineData("TRAVAIL, (prévention)", new[] { 3 })]
    [InlineData("nursery accident", new int[0])]
    public void Words_phrases_and_exclusions_find_what_they_say(string text, int[] expected)
    {
        var numbers = _index.Numbers(new() { Text = text });
        numbers.Order().ShouldBe(expected.Order());
        numbers.FirstOrDefault().ShouldBe(expected.FirstOrDefault());
    }

    [Theory]
    [InlineData("#17"), InlineData("17"), InlineData(" 17 "), InlineData("some-slug-that-is-in-no-text"), InlineData("work place"), InlineData("Work  PLACE!")]
    public void A_number_an_id_or_an_exact_title_comes_first(string text) =>
        _index.Search(new() { Text = text }).Hits[0].Number.ShouldBe(17);

    [Fact]
    public void What_is_named_by_number_stands_above_what_only_has_the_number()
    {
        var result = _index.Search(new() { Text = "17" });

        result.Hits.Select(hit => hit.Number).ShouldBe([17, 4]);
        result.Hits[0].Score.ShouldBeGreaterThan(result.Hits[1].Score);
        result.Reading.Corrections.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("the", "en", new[] { 1, 2 })]
    [InlineData("die", "en", new[] { 4 })]
    [InlineData("die", "de", new[] { 4 })]
    [InlineData("the nurseries", "en", new[] { 1 })]
    [InlineData("the nurseries", "fr", new[] { 1 })]
    [InlineData("die Rente", "en", new[] { 4 })]
    [InlineData("la prévention de", "de", new[] { 3 })]
    public void Stop_words_count_only_where_nothing_else_was_typed(string text, string language, int[] expected) =>
        _index.Numbers(new() { Text = text, Language = language }).Order().ShouldBe(expected);

    [Fact]
    public void A_stop_word_that_names_a_concept_is_asked_for()
    {
        using var json = new MemoryStream("""[{"id": "ict", "topic": null, "broader": [], "labels": {"en": ["information technology", "IT"]}}]"""u8.ToArray());
        var index = TestIndex.Of(
            [TestIndex.Titled(1, "The IT system"), TestIndex.Titled(2, "The system, and it works"), TestIndex.Titled(3, "Information technology as a system")],
            analyzer: new(Thesaurus.Load(json)));

        index.Numbers(new() { Text = "IT system" }).Order().ShouldBe([1, 3]);
        index.Numbers(new() { Text = "it system" }).Order().ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("\""), InlineData("\"work"), InlineData("work\" \"\""), InlineData("(work"), InlineData("work*"), InlineData("AND work"), InlineData("work OR"),
     InlineData("NOT (work"), InlineData("title:work^2"), InlineData("work~ [a TO b]"), InlineData("- - work --"), InlineData("work\\"), InlineData("{work}")]
    public void Operators_of_other_engines_never_fail(string text) => Should.NotThrow(() => _index.Search(new() { Text = text }));

    [Theory]
    [InlineData("\""), InlineData("**"), InlineData("()"), InlineData("- --"), InlineData("\0"), InlineData(" \t\n"), InlineData("\ud800"), InlineData("…")]
    public void A_query_without_words_finds_everything(string text) => _index.Search(new() { Text = text }).Total.ShouldBe(5);

    [Theory]
    [InlineData("\ud800work"), InlineData("work\udfff"), InlineData("wo\0rk"), InlineData("work \0")]
    public void Ill_formed_text_never_fails(string text) => Should.NotThrow(() => _index.Search(new() { Text = text }));

    [Fact]
    public void Of_a_very_long_query_the_first_words_count_and_the_rest_is_said_to_be_unread()
    {
        var text = string.Join(' ', Enumerable.Repeat("work place", 1_000));

        var result = _index.Search(new() { Text = text });

        result.Hits.Select(hit => hit.Number).Order().ShouldBe([2, 17]);
        result.Reading.Unread.ShouldBe(2_000 - 24);
    }

    [Fact]
    public void A_query_of_one_word_without_end_is_only_cut() =>
        Should.NotThrow(() => _index.Search(new() { Text = new string('x', 10_000) })).Total.ShouldBe(0);

    [Fact]
    public void Random_characters_never_fail()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(4) switch
            {
                0 => (char)random.Next(char.MaxValue),
                1 => "\"-+*() «»'’"[random.Next(11)],
                _ => "work place\0éß"[random.Next(13)],
            })]);
            _index.Search(new() { Text = text, Language = "fr" }).Total.ShouldBeInRange(0, 5);
        }
    }

    [Fact]
    public void Facets_and_hits_count_only_what_the_words_find()
    {
        var index = TestIndex.Of(
        [
            TestIndex.Titled(1, "pension") with { Values = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Topic] = ["a", "b"] } },
            TestIndex.Titled(2, "pension") with { Values = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Topic] = ["a"] } },
            TestIndex.Titled(3, "health") with { Values = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Topic] = ["a", "c"] } },
        ]);

        var result = index.Search(new() { Text = "pension", Choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Topic] = ["b"] } });

        result.Hits.Select(hit => hit.Number).ShouldBe([1]);
        result.Facets[Facet.Topic].ShouldBe([new("a", 2, 1, false), new("b", 1, 1, true)]);
    }
}
