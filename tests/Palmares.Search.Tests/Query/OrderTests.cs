using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Query;

public class OrderTests
{
    private SearchIndex _index = TestIndex.Of([]);

    [Fact]
    public void Newest_and_oldest_go_by_recency_and_ties_by_number()
    {
        Fill((1, "b", 5, null), (2, "a", 9, null), (3, "c", 5, null));

        _index.Numbers(new() { Sort = SortOrder.Newest }).ShouldBe([2, 1, 3]);
        _index.Numbers(new() { Sort = SortOrder.Oldest }).ShouldBe([1, 3, 2]);
        _index.Numbers(new() { Sort = SortOrder.Relevance }).ShouldBe([2, 1, 3]);
    }

    [Fact]
    public void Year_puts_the_latest_first_and_the_unknown_last()
    {
        Fill((1, "b", 0, 2010), (2, "a", 0, null), (3, "c", 0, 2020));

        _index.Numbers(new() { Sort = SortOrder.Year }).ShouldBe([3, 1, 2]);
    }

    [Theory]
    [InlineData("es", new[] { 3, 1, 2, 4 })]
    [InlineData("en", new[] { 3, 2, 1, 4 })]
    public void Titles_are_collated_as_readers_of_the_language_expect(string language, int[] expected)
    {
        Fill((1, "nu", 0, null), (2, "ñandú", 0, null), (3, "árbol", 0, null), (4, "Zeta", 0, null));

        _index.Numbers(new() { Sort = SortOrder.Title, Language = language }).ShouldBe(expected);
    }

    [Fact]
    public void Titles_sort_in_the_reader_s_language_where_there_is_one()
    {
        _index = TestIndex.Of(
        [
            new(1, [new(TextField.Title, "en", "Accident"), new(TextField.Title, "de", "Unfall")], new Dictionary<Facet, IReadOnlyList<string>>(), 0, null),
            new(2, [new(TextField.Title, "en", "Family")], new Dictionary<Facet, IReadOnlyList<string>>(), 0, null),
        ]);

        _index.Numbers(new() { Sort = SortOrder.Title, Language = "en" }).ShouldBe([1, 2]);
        _index.Numbers(new() { Sort = SortOrder.Title, Language = "de" }).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(18, 20, 7)]
    [InlineData(25, 20, 0)]
    [InlineData(2_000_000_000, 20, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(-5, 2, 2)]
    [InlineData(0, -1, 0)]
    [InlineData(0, int.MaxValue, 25)]
    public void Any_window_gives_its_part_and_the_true_total(int skip, int take, int expected)
    {
        _index = TestIndex.Of(new RandomLibrary(1).Documents(25));
        var all = _index.Numbers(new());

        var result = _index.Search(new() { Skip = skip, Take = take });

        result.Total.ShouldBe(25);
        result.Hits.Select(hit => hit.Number).ShouldBe(all.Skip(skip).Take(expected));
        result.Hits.Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Pages_put_together_are_the_whole_in_every_order(int seed)
    {
        _index = TestIndex.Of(new RandomLibrary(seed).Documents(95));
        foreach (var order in Enum.GetValues<SortOrder>())
        {
            var all = _index.Numbers(new() { Sort = order });
            all.Order().ShouldBe(Enumerable.Range(1, 95));
            Enumerable.Range(0, 10).SelectMany(page => _index.Search(new() { Sort = order, Skip = page * 10, Take = 10 }).Hits)
                .Select(hit => hit.Number).ShouldBe(all);
        }
    }

    private void Fill(params (int Number, string Title, int Recency, int? Year)[] documents) => _index = TestIndex.Of(documents.Select(d =>
        new SearchDocument(d.Number, [new(TextField.Title, "en", d.Title)], new Dictionary<Facet, IReadOnlyList<string>>(), d.Recency, d.Year)));
}
