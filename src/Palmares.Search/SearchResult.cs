using Palmares.Search.Query;

namespace Palmares.Search;

/// <summary>
/// The answer to a <see cref="SearchRequest"/>: how many records match, the window of hits in order, every facet's
/// counts, and how the words were read.
/// </summary>
public sealed record SearchResult(
    int Total,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets,
    QueryReading Reading);

/// <summary>A matching record. The score only orders hits of one answer; it is 0 where the order is not relevance.</summary>
public sealed record SearchHit(int Number, double Score);

/// <summary>
/// A facet value. <paramref name="Count"/> is what choosing it gives under all other facets' choices;
/// <paramref name="Hits"/> is how many of the present hits have it (so adding it to what is chosen in its facet gives the
/// total plus Count minus Hits). Chosen values are always listed, even at 0; a facet's values are in ordinal order.
/// </summary>
public readonly record struct FacetCount(string Value, int Count, int Hits, bool Chosen);

/// <summary>
/// How the words were understood, to be said openly: the concepts of the thesaurus that were recognised, and where a word
/// found nothing, the neighbours that are shown instead ("no hits for …, showing …").
/// </summary>
public sealed record QueryReading(IReadOnlyList<RecognisedConcept> Concepts, IReadOnlyList<Correction> Corrections)
{
    public static readonly QueryReading Empty = new([], []);

    /// <summary>How many words of a very long query were not looked at; 0 as a rule.</summary>
    public int Unread { get; init; }

    /// <summary>What was searched for in the end, corrections applied.</summary>
    internal ReadQuery Query { get; init; } = ReadQuery.Empty;
}

/// <summary>A concept recognised in the query: the words typed and the concept's id in the thesaurus.</summary>
public sealed record RecognisedConcept(string Typed, string ConceptId);

/// <summary>A word that found nothing or little, and its neighbour. <paramref name="Applied"/>: the hits are the neighbour's.</summary>
public sealed record Correction(string Typed, string Suggested, bool Applied);
