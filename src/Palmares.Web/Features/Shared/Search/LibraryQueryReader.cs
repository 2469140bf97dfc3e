using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Reads a state from a query string. Never fails: what it does not know is left out and named. One pass, linear in the
/// length of the address.
/// </summary>
public sealed class LibraryQueryReader(FacetVocabulary vocabulary)
{
    private const int MostIgnoredShown = 5;

    private const int LongestIgnoredShown = 60;

    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid"];

    private readonly Dictionary<Facet, SortedSet<string>> _choices = [];
    private readonly List<IgnoredParameter> _ignored = [];
    private string? _text;
    private bool _textWasCut;
    private SortOrder? _sort;
    private int _page = 1;
    private LibraryView _view;
    private Facet? _expanded;

    /// <param name="queryString">With or without the question mark.</param>
    public static LibraryQueryReading Read(string? queryString, FacetVocabulary vocabulary)
        => new LibraryQueryReader(vocabulary).Read(queryString);

    private LibraryQueryReading Read(string? queryString)
    {
        foreach (var pair in new QueryStringEnumerable(queryString))
            Read(pair.DecodeName().ToString(), pair.DecodeValue().ToString());

        var query = new LibraryQuery
        {
            Text = _text ?? "",
            Choices = _choices.ToDictionary(choice => choice.Key, choice => (IReadOnlyList<string>)[.. choice.Value]),
            Sort = _sort,
            Page = _page,
            View = _view,
            Expanded = _expanded,
        };
        return new(query, _ignored, _textWasCut, SameParameters(queryString, query.ToString()));
    }

    private void Read(string name, string value)
    {
        if (value.Length == 0 && (IsKnown(name) || name.Length == 0)) return;

        var understood = name.ToLowerInvariant() switch
        {
            "q" => ReadText(value),
            "sort" => ReadSort(value),
            "page" => ReadPage(value),
            "view" => ReadView(value),
            "expand" => ReadExpanded(value),
            _ when FacetNames.Find(name) is { } facet => ReadChoice(facet, value),
            _ => Array.Exists(Tracking, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)),
        };
        if (!understood) Ignore(name, value);
    }

    private static bool IsKnown(string name)
        => name.ToLowerInvariant() is "q" or "sort" or "page" or "view" or "expand" || FacetNames.Find(name) is not null;

    private bool ReadText(string value)
    {
        var text = QueryText.Clean(value, LibraryQuery.LongestText, out var cut);
        if (text.Length == 0) return true;
        if (_text is not null) return _text == text;
        _text = text;
        _textWasCut = cut;
        return true;
    }

    private bool ReadPage(string value)
    {
        if (value.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        var fits = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        if (fits && page < 1) return false;
        _page = fits ? Math.Min(page, LibraryQuery.LastPage) : LibraryQuery.LastPage;
        return true;
    }

    private bool ReadSort(string value)
    {
        if (QueryStringWriter.FindSort(value) is not { } sort) return false;
        _sort = sort;
        return true;
    }

    private bool ReadExpanded(string value)
    {
        if (FacetNames.Find(value) is not { } facet) return false;
        _expanded = facet;
        return true;
    }

    private bool ReadView(string value)
    {
        if (QueryStringWriter.FindView(value) is not { } view) return false;
        _view = view;
        return true;
    }

    private bool ReadChoice(Facet facet, string value)
    {
        if (vocabulary.Find(facet, value) is not { } known) return false;
        if (!_choices.TryGetValue(facet, out var values)) _choices[facet] = values = new(StringComparer.Ordinal);
        values.Add(known);
        return true;
    }

    private void Ignore(string name, string value)
    {
        if (_ignored.Count >= MostIgnoredShown) return;
        _ignored.Add(new(QueryText.Clean(name, LongestIgnoredShown, out _), QueryText.Clean(value, LongestIgnoredShown, out _)));
    }

    private static bool SameParameters(string? asked, string canonical)
    {
        var canonicalPairs = new QueryStringEnumerable(canonical).GetEnumerator();
        foreach (var pair in new QueryStringEnumerable(asked))
        {
            if (!canonicalPairs.MoveNext()) return false;
            if (!pair.DecodeName().Span.SequenceEqual(canonicalPairs.Current.DecodeName().Span)) return false;
            if (!pair.DecodeValue().Span.SequenceEqual(canonicalPairs.Current.DecodeValue().Span)) return false;
        }
        return !canonicalPairs.MoveNext();
    }
}
