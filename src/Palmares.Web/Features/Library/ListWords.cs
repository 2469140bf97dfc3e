using Palmares.Search;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>The list page's words that depend on its state.</summary>
public static class ListWords
{
    private static readonly SortOrder[] AllSorts = Enum.GetValues<SortOrder>();

    /// <summary>The number of hits as a phrase: "23 good practices for “nursery”".</summary>
    public static string Count(Localizer localizer, LibraryQuery query, int total) => query.Text.Length == 0
        ? total == 0 ? localizer["No good practice"] : localizer.Plural(total, "{0} good practice", "{0} good practices")
        : total == 0 ? localizer["No good practice for {0}", localizer.Quote(query.Text)]
        : localizer.Plural(total, "{0} good practice for {1}", "{0} good practices for {1}", localizer.Quote(query.Text));

    /// <summary>The words and choices first: "“nursery”, Europe: good practices".</summary>
    public static string Title(Localizer localizer, ListPage list)
    {
        IEnumerable<string> words = list.Query.Text.Length > 0 ? [localizer.Quote(list.Query.Text)] : [];
        return localizer["{0}: good practices", string.Join(", ", words.Concat(list.Chips.Select(chip => chip.Label.Text)).Take(4))];
    }

    /// <summary>The list for the neighbour of a word that found little.</summary>
    public static string Corrected(Localizer localizer, LibraryQuery query, Correction correction)
        => Links.Library(localizer.Language, query.WithText(
            query.Text.Replace(correction.Typed, correction.Suggested, StringComparison.OrdinalIgnoreCase)).ToString());

    public static (LibraryView View, string Words, string Icon)[] Views(Localizer localizer) =>
    [
        (LibraryView.List, localizer["List"], "list"),
        (LibraryView.Map, localizer["Map"], "map"),
        (LibraryView.Charts, localizer["Charts"], "chart-column"),
    ];

    /// <summary>The orders that make sense: relevance only to words.</summary>
    public static IEnumerable<SortOrder> Sorts(LibraryQuery query)
        => query.Text.Length > 0 ? AllSorts : AllSorts.Where(sort => sort != SortOrder.Relevance);

    public static string Sort(Localizer localizer, SortOrder sort) => sort switch
    {
        SortOrder.Relevance => localizer["Most relevant first"],
        SortOrder.Newest => localizer["Newest first"],
        SortOrder.Oldest => localizer["Oldest first"],
        SortOrder.Title => localizer["By title"],
        _ => localizer["By implementation year"],
    };
}
