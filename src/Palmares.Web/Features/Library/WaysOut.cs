using Palmares.Search;
using Palmares.Web.Features.Library.Facets;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>
/// What to give up where nothing fits everything: each choice, the words, all but one word. Every way is searched, so that
/// its number is what its link leads to; those without hits are not offered.
/// </summary>
public sealed class WaysOut(SearchIndex index, FacetWords words, Localizer localizer)
{
    private const int Most = 8;

    private const int MostWords = 5;

    public IReadOnlyList<WayOut> Of(LibraryQuery query)
    {
        var ways = new List<WayOut>();
        foreach (var (text, wider) in Wider(query.WithView(LibraryView.List)))
        {
            var url = Links.Library(localizer.Language, wider.ToString());
            if (ways.Count == Most || ways.Exists(way => way.Url == url)) continue;
            var total = index.Search(wider.ToRequest(localizer.Code) with { Take = 0 }).Total;
            if (total > 0) ways.Add(new(text, url, total));
        }
        return ways;
    }

    private IEnumerable<(string Words, LibraryQuery Query)> Wider(LibraryQuery query)
    {
        foreach (var facet in query.Choices.Keys.Order())
        {
            var labels = localizer.List(query.Chosen(facet).Select(value => words.Label(facet, value).Text));
            yield return (localizer["Leave out {0}: {1}", words.Title(facet), labels], query.WithoutAny(facet));
        }

        if (query.Text.Length == 0) yield break;
        var typed = query.Text.Split(' ');
        if (typed.Length is > 1 and <= MostWords)
            foreach (var word in typed) yield return (localizer["Search only {0}", localizer.Quote(word)], query.WithText(word));
        if (query.Choices.Count == 0) yield break;
        yield return (localizer["Leave out the words {0}", localizer.Quote(query.Text)], query.WithText(""));
        yield return (localizer["Search {0} in the whole library", localizer.Quote(query.Text)], query.WithoutChoices().WithText(query.Text));
    }
}
