namespace Palmares.Search.Analysis;

/// <summary>What was typed, word by word in all four languages, and the concepts recognised in any of them (each range and concept once).</summary>
public sealed record AnalysedQuery(IReadOnlyList<QueryWord> Words, IReadOnlyList<ConceptMatch> Concepts);

/// <summary>
/// A typed word. <paramref name="Typed"/> is its original spelling at <paramref name="Start"/>, <paramref name="Surface"/> its
/// folded form. A text has the word if it has any of <paramref name="Stems"/> in the text's language, compound parts excepted.
/// </summary>
public sealed record QueryWord(string Typed, string Surface, int Position, int Start, int Length, IReadOnlyList<QueryStem> Stems)
{
    /// <summary>Whether texts in <paramref name="language"/> have it as a stop word.</summary>
    public bool IsStopWordIn(string language) => Stems.Any(stem => stem.Language == language && stem.IsStopWord);
}

/// <summary>
/// A word as a text in <paramref name="Language"/> has it. Joined: the word is part of a hyphenated one, and this is the
/// whole written together (given for each of its words). CompoundPart: wider than what was typed, for use where the whole finds nothing.
/// </summary>
public readonly record struct QueryStem(string Language, string Stem, TokenKind Kind, bool IsStopWord);
