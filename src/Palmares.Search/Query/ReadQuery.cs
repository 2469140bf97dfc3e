using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>
/// A query as understood. A document is found if it has every required term and phrase and nothing excluded; optional terms
/// only raise it.
/// </summary>
internal sealed record ReadQuery
{
    public static readonly ReadQuery Empty = new();

    public IReadOnlyList<QueryTerm> Required { get; init; } = [];

    public IReadOnlyList<QueryTerm> Optional { get; init; } = [];

    public IReadOnlyList<QueryPhrase> Phrases { get; init; } = [];

    public IReadOnlyList<QueryTerm> Excluded { get; init; } = [];

    public IReadOnlyList<QueryPhrase> ExcludedPhrases { get; init; } = [];

    /// <summary>The concepts named, by the words typed.</summary>
    public IReadOnlyList<RecognisedConcept> Concepts { get; init; } = [];

    /// <summary>All words folded, as titles are compared.</summary>
    public string FoldedTitle { get; init; } = "";

    /// <summary>The text without white space around it, if it may be a practice's number or id.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many words were typed beyond those considered.</summary>
    public int Unread { get; init; }

    /// <summary>Whether nothing was asked: every document is found.</summary>
    public bool IsEmpty => Required.Count + Phrases.Count + Excluded.Count + ExcludedPhrases.Count == 0;

    public bool HasScores => Required.Count + Phrases.Count > 0;

    public IEnumerable<QueryWord> RequiredWords => Required.Select(term => term.Word);
}
