namespace Palmares.Search;

public enum WayOutKind
{
    /// <summary>A word of the query replaced by its neighbour.</summary>
    CorrectedWord,

    /// <summary>Nothing chosen in one facet.</summary>
    WithoutFacet,

    /// <summary>Nothing chosen at all.</summary>
    WithoutChoices,

    /// <summary>The words of a phrase, wherever they stand.</summary>
    WithoutQuotes,

    /// <summary>One word (or one phrase, or one exclusion) left out.</summary>
    WithoutWord,

    /// <summary>One word alone, where leaving out one does not help.</summary>
    OnlyWord,

    /// <summary>The choices without any words.</summary>
    WithoutWords,
}

/// <summary>A request near one that finds nothing: following it finds exactly <paramref name="Count"/> records, at least one.</summary>
public sealed record WayOut(WayOutKind Kind, SearchRequest Request, int Count)
{
    /// <summary>The word as typed that is replaced, left out or alone.</summary>
    public string? Word { get; init; }

    /// <summary>What takes its place.</summary>
    public string? Suggested { get; init; }

    /// <summary>The facet that is opened.</summary>
    public Facet? Facet { get; init; }
}
