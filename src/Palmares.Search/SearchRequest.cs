namespace Palmares.Search;

public enum SortOrder
{
    Relevance,
    Newest,
    Oldest,
    Title,
    Year,
}

/// <summary>
/// What a reader asks: words (may be empty), the interface language (weighs more, filters nothing), choices per facet
/// (OR within a facet, AND across), an order and a window. Relevance without words means newest.
/// </summary>
public sealed record SearchRequest
{
    public string Text { get; init; } = "";

    /// <summary>One of en, fr, de, es.</summary>
    public string Language { get; init; } = "en";

    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> Choices { get; init; } = new Dictionary<Facet, IReadOnlyList<string>>();

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}
