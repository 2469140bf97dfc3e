namespace Palmares.Search;

public enum CompletionKind
{
    /// <summary>A word of the texts, as it is usually written, after the words typed before it.</summary>
    Word,

    /// <summary>A label of the thesaurus.</summary>
    Concept,

    /// <summary>The title of a record.</summary>
    Title,
}

/// <summary>
/// A way to go on typing: searching for <paramref name="Text"/> finds exactly <paramref name="Count"/> records, at least one.
/// </summary>
public sealed record Completion(string Text, CompletionKind Kind, int Count)
{
    /// <summary>The record whose title it is; null for words and concepts.</summary>
    public int? Number { get; init; }
}
