namespace Palmares.Search;

/// <summary>Where a text stands in a record; each has its weight in the ranking.</summary>
public enum TextField
{
    Title,
    Summary,
    Section,
    Institution,
    Topic,
    Country,
}

/// <summary>A text with the language it is written in (BCP 47; outside the four working languages it is not stemmed).</summary>
public sealed record SearchText(TextField Field, string Language, string Text);

/// <summary>The facets of the library, in the order in which they are shown.</summary>
public enum Facet
{
    Topic,
    Region,
    Country,
    Institution,
    Year,
    AwardYear,
    Tier,
    Source,
    Language,
    Translated,
}

/// <summary>
/// One record as the index sees it. <paramref name="Values"/> holds the record's values per facet (a topic's ancestors
/// included); a facet without a value is absent. <paramref name="Recency"/> orders "newest" and "oldest": greater is newer.
/// <paramref name="Year"/> is the implementation year, null where unknown.
/// </summary>
public sealed record SearchDocument(
    int Number,
    IReadOnlyList<SearchText> Texts,
    IReadOnlyDictionary<Facet, IReadOnlyList<string>> Values,
    int Recency,
    int? Year)
{
    /// <summary>The record's id, as it may be typed to find it (<c>occupational-integration-nurseries</c>); null if it has none.</summary>
    public string? Id { get; init; }
}
