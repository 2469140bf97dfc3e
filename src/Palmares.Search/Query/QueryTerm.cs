using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>
/// A word of the query and what may stand for it in a document: itself, words of the same stem, compounds that have it as a
/// part, and the concepts that the words around it name (each with its weight).
/// </summary>
internal sealed record QueryTerm(QueryWord Word, IReadOnlyList<WeightedConcept> Concepts)
{
    /// <summary>Whether only the written form counts: in phrases and where it is excluded, no concept and no compound does.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether texts in whose language it is a stop word count too: only where nothing but stop words was typed.</summary>
    public bool ReadsStopWords { get; init; }
}

/// <summary>A concept that may stand for a word, by id.</summary>
internal readonly record struct WeightedConcept(string Id, int Weight);
