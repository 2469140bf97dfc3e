using Palmares.Search;
using Palmares.Web.Design;
using Palmares.Web.Features.Library.Facets;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Library;

/// <summary>What the list page shows. <paramref name="Query"/> is the state asked for, on a page that exists.</summary>
/// <param name="WantedPage">The page asked for if there is no such page, else null.</param>
public sealed record ListPage(
    LibraryQueryReading Reading,
    LibraryQuery Query,
    SearchResult Result,
    int? WantedPage,
    IReadOnlyList<Result> Rows,
    IReadOnlyList<FacetBox> Facets,
    IReadOnlyList<Chip> Chips,
    FacetLabels Labels)
{
    /// <summary>Whether something of the address was not done.</summary>
    public bool HasNotices => Reading.Ignored.Count > 0 || Reading.TextWasCut || WantedPage is not null;

    /// <summary>Whether there is something to say about how the words were read.</summary>
    public bool HasReading
        => Result is { Total: > 0, Reading: var words } && words.Concepts.Count + words.Corrections.Count + words.Unread > 0;

    /// <summary>Where there are no hits: lists that have some.</summary>
    public IReadOnlyList<WayOfList> WaysOut { get; init; } = [];

    public int Pages => PagesOf(Result.Total);

    /// <summary>The place of the page's first hit among all, from 1.</summary>
    public int First => (Query.Page - 1) * LibraryQuery.PageSize + 1;

    /// <summary>At least 1: no hits have a page too.</summary>
    public static int PagesOf(int total) => Math.Max(1, (total + LibraryQuery.PageSize - 1) / LibraryQuery.PageSize);
}

/// <summary>A choice that narrows the list, and the address without it.</summary>
public readonly record struct Chip(string Title, FacetLabel Label, string Url);
