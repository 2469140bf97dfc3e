namespace Palmares.Search.Analysis.Concepts;

/// <summary>
/// A label of the thesaurus that ends here, and its folded words. Labels spelled like a stop word (IT, AI) count only in
/// capitals.
/// </summary>
internal readonly record struct LabelEnd(string ConceptId, string Surfaces, bool InCapitals);

/// <summary>A node of the tree of labels. A step is a folded stem; of a stop word the whole word, lest Spanish "para" be "paro".</summary>
internal sealed class LabelNode
{
    private readonly Dictionary<string, LabelNode> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LabelNode> _nextStopWord = new(StringComparer.Ordinal);

    public List<LabelEnd> Ends { get; } = [];

    public LabelNode? Next(string stem, string surface, bool isStopWord) =>
        isStopWord ? _nextStopWord.GetValueOrDefault(surface) : _next.GetValueOrDefault(stem);

    public LabelNode? Next(in Token token) => Next(token.Stem, token.Surface, token.IsStopWord);

    public void Add(IEnumerable<Token> steps, LabelEnd end)
    {
        var node = this;
        foreach (var step in steps) node = node.MakeNext(step);
        if (!node.Ends.Contains(end)) node.Ends.Add(end);
    }

    private LabelNode MakeNext(in Token step)
    {
        if (Next(step) is { } known) return known;
        var next = new LabelNode();
        if (step.IsStopWord) _nextStopWord.Add(step.Surface, next);
        else _next.Add(step.Stem, next);
        return next;
    }
}
