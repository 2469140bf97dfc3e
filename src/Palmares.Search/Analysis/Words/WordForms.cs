using Palmares.Search.Analysis.Concepts;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// All that is known of a word of one language. <paramref name="Labels"/>: the labels of the thesaurus that begin with its
/// stem, if there are any. <paramref name="Others"/>: what else it is found by.
/// </summary>
internal sealed record WordForms(string Stem, string Surface, WordRole Role, LabelNode? Labels, OtherForm[] Others);

/// <summary>A variant of a word, or a part of a compound that stands in it from <paramref name="Start"/> on.</summary>
internal readonly record struct OtherForm(TokenKind Kind, string Stem, string Surface, int Start, int Length, LabelNode? Labels);

/// <summary>What a word does in a sentence of its language, as far as search must know.</summary>
internal enum WordRole
{
    Tells,
    StopWord,

    /// <summary>A stop word that only links others: articles, prepositions, "and".</summary>
    Link,
}
