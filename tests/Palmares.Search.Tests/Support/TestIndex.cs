using Palmares.Search.Analysis;

namespace Palmares.Search.Tests.Support;

internal static class TestIndex
{
    public static SearchIndex Of(IEnumerable<SearchDocument> documents, long watermark = 0, Action<int>? progress = null, Analyzer? analyzer = null)
    {
        var index = new SearchIndex(analyzer ?? RandomLibrary.Analyzer);
        index.Replace(documents, watermark, progress, TestContext.Current.CancellationToken);
        return index;
    }

    /// <summary>A document of one English title.</summary>
    public static SearchDocument Titled(int number, string title, string language = "en") => With(number, new SearchText(TextField.Title, language, title));

    public static SearchDocument With(int number, params SearchText[] texts) =>
        new(number, texts, new Dictionary<Facet, IReadOnlyList<string>>(), 0, null);
}
