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
    /// <summary>All parameters, by name (code units).</summary>
    private static readonly Parameter[] Sorted =
    [
        .. FacetNames.All.Select(facet => new Parameter(facet.Name(), facet))
            .Concat(new[] { "expand", "page", "q", "sort", "view" }.Select(name => new Parameter(name, null)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal),
    ];

    private static readonly string[] Sorts = ["relevance", "newest", "oldest", "title", "year"];

    private static readonly string[] Views = ["list", "map", "charts"];

    public static SortOrder? FindSort(string code) => Array.IndexOf(Sorts, code) is var i and >= 0 ? (SortOrder)i : null;

    public static LibraryView? FindView(string code) => Array.IndexOf(Views, code) is var i and >= 0 ? (LibraryView)i : null;

    public static string Code(SortOrder sort) => Sorts[(int)sort];

    public static string Code(LibraryView view) => Views[(int)view];

    /// <summary>The parameters in their canonical order, for the hidden fields of a form that keeps the state.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        foreach (var parameter in Sorted)
        {
            if (parameter.Facet is { } facet)
                foreach (var value in query.Chosen(facet)) yield return (parameter.Name, value);
            else if (Single(parameter.Name) is { } single) yield return (parameter.Name, single);
        }
    }

    public override string ToString() => Pairs(Sorted);

    /// <summary>What stands before and after the parameters of <paramref name="facet"/>, with the ampersands that belong there.</summary>
    public (string Before, string After) Around(Facet facet)
    {
        var at = Array.FindIndex(Sorted, parameter => parameter.Facet == facet);
        var before = Pairs(Sorted.AsSpan(0, at));
        var after = Pairs(Sorted.AsSpan(at + 1));
        return (before.Length == 0 ? "" : before + "&", after.Length == 0 ? "" : "&" + after);
    }

    private string Pairs(ReadOnlySpan<Parameter> parameters)
    {
        StringBuilder? builder = null;
        foreach (var (name, facet) in parameters)
        {
            if (facet is { } known)
            {
                if (query.Choices.TryGetValue(known, out var values))
                    foreach (var value in values) Append(ref builder, name, value);
            }
            else if (Single(name) is { } value)
            {
                Append(ref builder, name, value);
            }
        }
        return builder?.ToString() ?? "";
    }

    private static void Append(ref StringBuilder? builder, string name, string value)
    {
        if (builder is null) builder = new();
        else builder.Append('&');
        builder.Append(name).Append('=').Append(FormEncoding.Encode(value));
    }

    /// <summary>The value of a parameter that is no facet; null where it is as usual.</summary>
    private string? Single(string name) => name switch
    {
        "q" => query.Text.Length > 0 ? query.Text : null,
        "page" => query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : null,
        "sort" => query.EffectiveSort != query.UsualSort ? Code(query.EffectiveSort) : null,
        "view" => query.View != LibraryView.List ? Code(query.View) : null,
        _ => query.Expanded?.Name(),
    };

    private readonly record struct Parameter(string Name, Facet? Facet);
}
