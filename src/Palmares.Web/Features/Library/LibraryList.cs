using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Design;
using Palmares.Web.Features.Library.Facets;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>Loads the list page: the index answers from memory, the rows come in at most one SQL command.</summary>
public sealed class LibraryList(LibraryIndex library, KeptPractices practices, FacetLabelSource labelSource, Localizer localizer)
{
    public LibraryQueryReading Read(string? queryString) => LibraryQueryReader.Read(queryString, library.Vocabulary());

    public async Task<ListPage> LoadAsync(LibraryQueryReading reading, CancellationToken cancellation)
    {
        var language = localizer.Language;
        var labels = labelSource.For(language);
        var words = new FacetWords(localizer, labels);

        var query = reading.Query;
        var result = library.Index.Search(query.ToRequest(language.Code()));
        var beyond = query.Page > ListPage.PagesOf(result.Total);
        if (beyond)
        {
            query = query.WithPage(ListPage.PagesOf(result.Total));
            result = library.Index.Search(query.ToRequest(language.Code()));
        }

        return new(
            reading, query, result,
            beyond ? reading.Query.Page : null,
            query.View == LibraryView.List ? await RowsAsync(result, labels, cancellation) : [],
            new FacetPanels(localizer, query, words, labels.Catalogue).Of(result),
            Chips(language, query, words),
            labels)
        {
            WaysOut = result.Total > 0 ? [] : new WaysOut(words, localizer).Of(query, library.Index.WaysOut(query.ToRequest(language.Code()))),
        };
    }

    private async Task<IReadOnlyList<Result>> RowsAsync(SearchResult result, FacetLabels labels, CancellationToken cancellation)
    {
        var numbers = new int[result.Hits.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = result.Hits[i].Number;
        var found = await practices.OfAsync(numbers, cancellation);
        var marks = library.Index.HighlighterFor(result);
        var rows = new List<Result>(found.Count);
        foreach (var practice in found)
            if (!practice.IsWithdrawn) rows.Add(Row(practice.In(localizer.Language)));
        return rows;

        Result Row(PracticeInLanguage practice) => PracticeRows.Of(
            practice.Card, labels.Catalogue, localizer,
            practice.Summary is { } summary ? MarkedText.Excerpt(summary, marks) : null,
            MarkedText.All(practice.Title, marks));
    }

    private static List<Chip> Chips(Language language, LibraryQuery query, FacetWords words)
    {
        var chips = new List<Chip>();
        foreach (var facet in FacetNames.All)
            foreach (var value in query.Chosen(facet))
                chips.Add(new(words.Title(facet), words.Label(facet, value), Links.Library(language, query.Without(facet, value).ToString())));
        return chips;
    }
}
