using Palmares.Data.Queries;
using Palmares.Search;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>The newest practices with one facet value, as on the pages of an institution, a topic or a country.</summary>
public sealed class PracticeShelves(LibraryIndex library, PracticeCards cards, CatalogueSource catalogue, Localizer localizer)
{
    private const int Shown = 10;

    public async Task<PracticeShelf> OfAsync(Facet facet, string value, CancellationToken cancellation)
    {
        var query = LibraryQuery.Empty.With(facet, value);
        var result = library.Index.Search(query.ToRequest(localizer.Code) with { Sort = SortOrder.Newest, Take = Shown });
        var found = await cards.OfAsync([.. result.Hits.Select(hit => hit.Number)], localizer.Code, cancellationToken: cancellation);
        var now = catalogue.Current;
        return new(
            result.Total,
            [.. found.Select(card => PracticeRows.Of(card, now, localizer))],
            Links.Library(localizer.Language, query.ToString()),
            result.Facets);
    }
}

/// <summary>The first of <paramref name="Total"/> practices, where all of them are, and how they spread over every facet.</summary>
public sealed record PracticeShelf(
    int Total, IReadOnlyList<Result> Rows, string Href, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets)
{
    public bool HasMore => Total > Rows.Count;

    /// <summary>How many of the practices have each value, most first; ties by value.</summary>
    public IEnumerable<FacetCount> Spread(Facet facet) => (Facets.GetValueOrDefault(facet) ?? [])
        .Where(value => value.Hits > 0).OrderByDescending(value => value.Hits).ThenBy(value => value.Value, StringComparer.Ordinal);
}
