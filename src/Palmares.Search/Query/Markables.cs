using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>
/// The telling words and the concepts of a text, each by where it stands and by hashes of 32 bits in place of its strings:
/// that another word has the same hash is so rare that a mark too many does no harm.
/// </summary>
internal sealed class Markables
{
    private readonly Place[] _words;
    private readonly Place[] _concepts;

    public Markables(AnalysedText text)
    {
        _words = [.. text.Tokens.Where(token => !token.IsStopWord).Select(token => new Place(token.Start, token.Length, HashOf(token.Surface), HashOf(token.Stem)))];
        _concepts = [.. text.Concepts.Select(concept => (Span: text.SpanOf(concept), Id: HashOf(concept.ConceptId))).Select(found => new Place(found.Span.Start, found.Span.Length, found.Id, found.Id))];
    }

    /// <summary>The same in one process, not in another.</summary>
    public static int HashOf(string text) => text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Adds what has one of the hashes, in any order; parts of one another too.</summary>
    public void AddTo(List<TextSpan> spans, ReadOnlySpan<int> surfaces, ReadOnlySpan<int> stems, ReadOnlySpan<int> concepts)
    {
        foreach (ref readonly var word in _words.AsSpan())
        {
            if (surfaces.Contains(word.Surface) || stems.Contains(word.Stem)) spans.Add(word.Span);
        }
        foreach (ref readonly var concept in _concepts.AsSpan())
        {
            if (concepts.Contains(concept.Surface)) spans.Add(concept.Span);
        }
    }

    private readonly record struct Place(int Start, int Length, int Surface, int Stem)
    {
        public TextSpan Span => new(Start, Length);
    }
}
