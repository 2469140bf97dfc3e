using System.Globalization;
using System.Text;
using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Writes a state as its canonical query string. Two halves around one facet can be asked for, so that a list of a
/// hundred links toggling values of that facet costs one concatenation each (<see cref="FacetLinks"/>).
/// </summary>
public sealed class QueryStringWriter(LibraryQuery query)
{
    /// <summary>All parameters, by name (code units); facets' names among them.</summary>
    private static readonly string[] Sorted =
        [.. FacetNames.All.Select(facet => facet.Name()).Concat(["expand", "page", "q", "sort", "view"]).Order(StringComparer.Ordinal)];

    private static readonly string[] Sorts = ["relevance", "newest", "oldest", "title", "year"];

    private static readonly string[] Views = ["list", "map", "charts"];

    public static SortOrder? FindSort(string code) => Array.IndexOf(Sorts, code) is var i and >= 0 ? (SortOrder)i : null;

    public static LibraryView? FindView(string code) => Array.IndexOf(Views, code) is var i and >= 0 ? (LibraryView)i : null;

    public static string Code(SortOrder sort) => Sorts[(int)sort];

    public static string Code(LibraryView view) => Views[(int)view];

    /// <summary>The parameters in their canonical order, for the hidden fields of a form that keeps the state.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
        => from name in Sorted from value in Values(name) select (name, value);

    public override string ToString() => Pairs(Sorted);

    /// <summary>What stands before and after the parameters of <paramref name="facet"/>, with the ampersands that belong there.</summary>
    public (string Before, string After) Around(Facet facet)
    {
        var at = Array.IndexOf(Sorted, facet.Name());
        var before = Pairs(Sorted.AsSpan(0, at));
        var after = Pairs(Sorted.AsSpan(at + 1));
        return (before.Length == 0 ? "" : before + "&", after.Length == 0 ? "" : "&" + after);
    }

    private string Pairs(ReadOnlySpan<string> names)
    {
        var builder = new StringBuilder();
        foreach (var name in names)
        {
            foreach (var value in Values(name))
            {
                if (builder.Length > 0) builder.Append('&');
                builder.Append(name).Append('=').Append(FormEncoding.Encode(value));
            }
        }
        return builder.ToString();
    }

    private IReadOnlyList<string> Values(string name) => name switch
    {
        "q" => query.Text.Length > 0 ? [query.Text] : [],
        "page" => query.Page > 1 ? [query.Page.ToString(CultureInfo.InvariantCulture)] : [],
        "sort" => query.EffectiveSort != query.UsualSort ? [Code(query.EffectiveSort)] : [],
        "view" => query.View != LibraryView.List ? [Code(query.View)] : [],
        "expand" => query.Expanded is { } facet ? [facet.Name()] : [],
        _ => query.Chosen(FacetNames.Find(name)!.Value),
    };
}
