using Palmares.Domain.Shared;
using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>The addresses that choosing or taking away values of one facet lead to, made cheaply for many values.</summary>
public sealed class FacetLinks
{
    private readonly string _before;
    private readonly string _after;
    private readonly string _parameter;
    private readonly IReadOnlyList<string> _chosen;

    public FacetLinks(Language language, LibraryQuery query, Facet facet)
    {
        var (before, after) = new QueryStringWriter(query.WithPage(1)).Around(facet);
        var list = Links.Library(language);
        _before = $"{list}?{before}";
        _after = after;
        _parameter = facet.Name() + "=";
        _chosen = query.Chosen(facet);
        WithoutAny = before.Length + after.Length == 0 ? list
            : after.Length == 0 ? _before[..^1]
            : before.Length == 0 ? $"{list}?{after[1..]}"
            : $"{list}?{before[..^1]}{after}";
    }

    /// <summary>Where the facet narrows nothing.</summary>
    public string WithoutAny { get; }

    /// <summary>Where <paramref name="value"/> is chosen if it was not, and not if it was.</summary>
    public string Toggle(string value)
    {
        if (_chosen.Count == 0) return string.Concat(_before, _parameter, FormEncoding.Encode(value), _after);

        var values = _chosen.Contains(value) ? _chosen.Where(chosen => chosen != value) : _chosen.Append(value).Order(StringComparer.Ordinal);
        var pairs = string.Join('&', values.Select(chosen => _parameter + FormEncoding.Encode(chosen)));
        return pairs.Length == 0 ? WithoutAny : string.Concat(_before, pairs, _after);
    }
}
