using Palmares.Search.Analysis.Concepts;

namespace Palmares.Search.Analysis;

/// <summary>
/// The tokens of a text in order of position (at each position the word itself comes first) and the concepts it
/// names. Reusable: <see cref="Analyzer.Analyze(string, string, AnalysedText)"/> clears it first.
/// </summary>
public sealed class AnalysedText
{
    public List<Token> Tokens { get; } = [];

    public List<ConceptMatch> Concepts { get; } = [];

    /// <summary>How many words the text has: positions run from 0 to one less.</summary>
    public int WordCount { get; internal set; }

    /// <summary>For each token what labels of the thesaurus begin with its stem.</summary>
    internal List<LabelNode?> Labels { get; } = [];

    /// <summary>How many characters and labels were looked at, to show that the work grows with the text.</summary>
    internal long Steps { get; set; }

    /// <summary>Where a concept of <see cref="Concepts"/> stands, in UTF-16 code units of the text.</summary>
    internal TextSpan SpanOf(ConceptMatch concept)
    {
        var words = Tokens.Where(token => token.Kind == TokenKind.Word);
        var first = words.First(token => token.Position == concept.Position);
        var last = words.First(token => token.Position == concept.Position + concept.Length - 1);
        return new(first.Start, last.Start + last.Length - first.Start);
    }

    internal void Clear()
    {
        Labels.Clear();
        Steps = 0;
        Tokens.Clear();
        Concepts.Clear();
        WordCount = 0;
    }
}
