using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Spelling;

public class CorrectionTests
{
    private readonly SearchIndex _index = TestIndex.Of(
    [
        TestIndex.Titled(1, "The nursery"), TestIndex.Titled(2, "The contribution collected"), TestIndex.Titled(3, "La crèche", "fr"),
        TestIndex.Titled(4, "Old nursery rooms"),
    ]);

    [Theory]
    [InlineData("nurseryx", "nursery", new[] { 1, 4 })]
    [InlineData("nusrery", "nursery", new[] { 1, 4 })]
    [InlineData("contribusion", "contribution", new[] { 2 })]
    [InlineData("kontribusion", "contribution", new[] { 2 })]
    [InlineData("cresche", "crèche", new[] { 3 })]
    public void A_word_that_finds_nothing_is_replaced_and_said(string typed, string suggested, int[] expected)
    {
        var result = _index.Search(new() { Text = typed });

        result.Reading.Corrections.ShouldBe([new(typed, suggested, Applied: true)]);
        result.Hits.Select(hit => hit.Number).Order().ShouldBe(expected);
    }

    [Theory]
    [InlineData("nurs"), InlineData("rooma1"), InlineData("xxxxxxx"), InlineData("kontribusionn")]
    public void What_is_too_short_or_too_far_is_left_alone(string typed)
    {
        var result = _index.Search(new() { Text = typed });

        result.Reading.Corrections.ShouldBeEmpty();
        result.Total.ShouldBe(0);
    }

    [Fact]
    public void Only_the_words_that_find_nothing_are_replaced()
    {
        var result = _index.Search(new() { Text = "rooms nurseryx" });

        result.Reading.Corrections.ShouldBe([new("nurseryx", "nursery", Applied: true)]);
        result.Hits.Select(hit => hit.Number).ShouldBe([4]);
    }

    [Fact]
    public void A_compound_that_no_text_has_is_read_as_its_parts()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "Der Unfall und die Rente", "de"), TestIndex.Titled(2, "Die Rente", "de")]);

        var result = index.Search(new() { Text = "Unfallrente" });

        result.Reading.Corrections.ShouldBe([new("Unfallrente", "Unfall Rente", Applied: true)]);
        result.Hits.Select(hit => hit.Number).ShouldBe([1]);
    }

    [Fact]
    public void For_a_word_that_hardly_any_document_has_a_frequent_neighbour_is_only_offered()
    {
        var index = TestIndex.Of([.. Enumerable.Range(1, 30).Select(number => TestIndex.Titled(number, "the contribution")), TestIndex.Titled(31, "a contribusion")]);

        var result = index.Search(new() { Text = "contribusion" });

        result.Reading.Corrections.ShouldBe([new("contribusion", "contribution", Applied: false)]);
        result.Hits.Select(hit => hit.Number).ShouldBe([31]);
    }

    [Fact]
    public void A_word_of_a_deleted_document_is_not_offered()
    {
        _index.Apply([], [2], 1);

        _index.Search(new() { Text = "contribusion" }).Reading.Corrections.ShouldBeEmpty();
    }
}
