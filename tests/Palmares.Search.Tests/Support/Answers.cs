namespace Palmares.Search.Tests.Support;

internal static class Answers
{
    public static SearchRequest RandomRequest(RandomLibrary library) => new()
    {
        Text = library.Text(0, 3),
        Language = library.Pick("en", "fr", "de", "es"),
        Choices = library.Choices(),
        Sort = library.Pick(Enum.GetValues<SortOrder>()),
        Skip = library.Next(3) * 5,
        Take = 1 + library.Next(30),
    };

    /// <summary>Two indexes give the same hits with the same scores, the same counts and the same reading.</summary>
    public static void ShouldBeTheSame(SearchIndex index, SearchIndex other, SearchRequest request)
    {
        var (result, expected) = (index.Search(request), other.Search(request));
        result.Total.ShouldBe(expected.Total, request.Text);
        result.Hits.ShouldBe(expected.Hits, request.Text);
        foreach (var (facet, counts) in expected.Facets) result.Facets[facet].ShouldBe(counts);
        result.Reading.Concepts.ShouldBe(expected.Reading.Concepts);
        result.Reading.Corrections.ShouldBe(expected.Reading.Corrections);
        index.Numbers(request).ShouldBe(other.Numbers(request));
    }
}
