using Palmares.Search;
using Palmares.Web.Features.Library.Facets;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>A wider list that has hits where the present one has none, with how many.</summary>
public readonly record struct WayOfList(string Words, string Url, int Count);

/// <summary>Words what the index offers where nothing fits everything.</summary>
public sealed class WaysOut(FacetWords words, Localizer localizer)
{
    public IReadOnlyList<WayOfList> Of(LibraryQuery query, IReadOnlyList<WayOut> ways)
        => [.. ways.Select(way => new WayOfList(Words(way, query), Links.Library(localizer.Language, Wider(query, way).ToString()), way.Count))];

    private static LibraryQuery Wider(LibraryQuery query, WayOut way)
        => query.WithText(way.Request.Text) with { Choices = way.Request.Choices, View = LibraryView.List, Expanded = null };

    private string Words(WayOut way, LibraryQuery query) => way.Kind switch
    {
        WayOutKind.CorrectedWord => localizer["Search {0} instead of {1}", localizer.Quote(way.Suggested ?? ""), localizer.Quote(way.Word ?? "")],
        WayOutKind.WithoutFacet => localizer["Leave out {0}: {1}", words.Title(way.Facet!.Value), Labels(query, way.Facet.Value)],
        WayOutKind.WithoutChoices => localizer["Search {0} in the whole library", localizer.Quote(query.Text)],
        WayOutKind.WithoutQuotes => localizer["Search the words wherever they stand"],
        WayOutKind.WithoutWord => localizer["Leave out {0}", localizer.Quote(way.Word ?? "")],
        WayOutKind.OnlyWord => localizer["Search only {0}", localizer.Quote(way.Word ?? "")],
        _ => localizer["Search without {0}", localizer.Quote(query.Text)],
    };

    private string Labels(LibraryQuery query, Facet facet) => localizer.List(query.Chosen(facet).Select(value => words.Label(facet, value).Text));
}
