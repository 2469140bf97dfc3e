namespace Palmares.Search.Analysis;

/// <summary>
/// The tokens of a text in order of position (a word, then its joined form, then its compound parts) and the concepts it
/// names. Reusable: <see cref="Analyzer.Analyze(string, string, AnalysedText)"/> clears it first.
/// </summary>
public sealed class AnalysedText
{
    public List<Token> Tokens { get; } = [];

    public List<ConceptMatch> Concepts { get; } = [];

    /// <summary>How many words the text has: positions run from 0 to one less.</summary>
    public int WordCount { get; internal set; }

    internal void Clear()
    {
        Tokens.Clear();
        Concepts.Clear();
        WordCount = 0;
    }
}
