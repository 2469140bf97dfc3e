namespace Palmares.Search.Analysis;

public enum TokenKind
{
    /// <summary>A word of the text.</summary>
    Word,

    /// <summary>
    /// Words linked by hyphens or an ampersand, written as one ("e-service" as <c>eservice</c>, "R&amp;D" as <c>rd</c>).
    /// Stands at the position of its first word; the words themselves are given too.
    /// </summary>
    Joined,

    /// <summary>The word before, under another stem that counts as its own ("emplois" as <c>emploi</c>, "organisation" as American English has it).</summary>
    Variant,

    /// <summary>A part of a German compound ("Rente" in "Altersrente"), at the position of the whole.</summary>
    CompoundPart,
}

/// <summary>
/// One index token. <paramref name="Stem"/> and <paramref name="Surface"/> are lower case, without diacritics, and hold letters
/// and digits only (never an apostrophe, hyphen or space). <paramref name="Position"/> counts words from 0.
/// <paramref name="Start"/> and <paramref name="Length"/> are UTF-16 code units of the original text: what to mark in a summary.
/// </summary>
public readonly record struct Token(string Stem, string Surface, int Position, int Start, int Length, TokenKind Kind)
{
    /// <summary>Whether the word is a stop word of the text's language; what that means is the index's decision.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>Whether it only links other words (of, the, and): labels of concepts are read without it.</summary>
    internal bool IsLink { get; init; }
}

/// <summary>A concept of the thesaurus named in a text: from word <paramref name="Position"/> on, <paramref name="Length"/> words.</summary>
public readonly record struct ConceptMatch(string ConceptId, int Position, int Length);
