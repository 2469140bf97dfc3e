using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// The state of the library's list, as it stands in the address: words, choices per facet, order, page, view.
/// <see cref="ToString"/> is the canonical query string; states are equal when it is.
/// </summary>
public sealed record LibraryQuery
{
    public const int PageSize = 20;

    /// <summary>In UTF-16 code units; longer words are cut, and the reader is told.</summary>
    public const int LongestText = 200;

    /// <summary>Keeps the window's position an int; no library has so many pages.</summary>
    public const int LastPage = 1_000_000;

    private static readonly Dictionary<Facet, IReadOnlyList<string>> NoChoices = [];

    public static readonly LibraryQuery Empty = new();

    /// <summary>The words, trimmed, white space collapsed, without control characters; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Per facet the chosen values, sorted by code unit and distinct; a facet without choice is absent.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> Choices { get; init; } = NoChoices;

    /// <summary>Null: the usual order, by relevance with words and newest first without.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>From 1 to <see cref="LastPage"/>.</summary>
    public int Page { get; init; } = 1;

    public LibraryView View { get; init; }

    /// <summary>The facet that lists all its values, not only the first.</summary>
    public Facet? Expanded { get; init; }

    public SortOrder UsualSort => Text.Length > 0 ? SortOrder.Relevance : SortOrder.Newest;

    /// <summary>Relevance to no words at all is no order.</summary>
    public SortOrder EffectiveSort => Sort is { } sort && (sort != SortOrder.Relevance || Text.Length > 0) ? sort : UsualSort;

    public bool NarrowsNothing => Text.Length == 0 && Choices.Count == 0;

    /// <summary>
    /// Whether search engines may keep this list: the whole library or one choice in its usual order. Deeper combinations
    /// are without number and say nothing new.
    /// </summary>
    public bool IsForSearchEngines
        => Text.Length == 0 && View == LibraryView.List && Expanded is null && Sort is null && IsShallow;

    /// <summary>At most one choice.</summary>
    public bool IsShallow => Choices.Count == 0 || (Choices.Count == 1 && Choices.Values.Single().Count == 1);

    public IReadOnlyList<string> Chosen(Facet facet) => Choices.GetValueOrDefault(facet) ?? [];

    /// <summary>The state after choosing a value, on its first page.</summary>
    public LibraryQuery With(Facet facet, string value)
        => Replace(facet, [.. Chosen(facet).Append(value).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>The state after taking a choice away, on its first page.</summary>
    public LibraryQuery Without(Facet facet, string value) => Replace(facet, [.. Chosen(facet).Where(chosen => chosen != value)]);

    /// <summary>The state in which the facet narrows nothing, on its first page.</summary>
    public LibraryQuery WithoutAny(Facet facet) => Replace(facet, []);

    /// <summary>The state in which the value is the facet's only choice, on its first page.</summary>
    public LibraryQuery WithOnly(Facet facet, string value) => Replace(facet, [value]);

    public LibraryQuery WithText(string text) => this with { Text = text, Page = 1 };

    public LibraryQuery WithSort(SortOrder sort) => this with { Sort = sort, Page = 1 };

    public LibraryQuery WithView(LibraryView view) => this with { View = view, Page = 1 };

    public LibraryQuery WithPage(int page) => this with { Page = page };

    public LibraryQuery WithExpanded(Facet? facet) => this with { Expanded = facet };

    public LibraryQuery WithoutChoices() => this with { Text = "", Choices = NoChoices, Page = 1, Expanded = null };

    public SearchRequest ToRequest(string language) => new()
    {
        Text = Text,
        Language = language,
        Choices = Choices,
        Sort = EffectiveSort,
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    public bool Equals(LibraryQuery? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Parameters and values sorted, defaults left out, without question mark.</summary>
    public override string ToString() => new QueryStringWriter(this).ToString();

    private LibraryQuery Replace(Facet facet, IReadOnlyList<string> values)
    {
        var choices = new Dictionary<Facet, IReadOnlyList<string>>(Choices);
        if (values.Count == 0) choices.Remove(facet);
        else choices[facet] = values;
        return this with { Choices = choices, Page = 1 };
    }
}
