namespace Palmares.Search.Analysis.Concepts;

/// <summary>A label of the thesaurus that ends here. Labels spelled like a stop word (IT, AI) count only in capitals.</summary>
internal readonly record struct LabelEnd(string ConceptId, bool InCapitals);

/// <summary>A node of the tree of labels, in which the steps are folded stems.</summary>
internal sealed class LabelNode
{
    private readonly Dictionary<string, LabelNode> _next = new(StringComparer.Ordinal);

    public List<LabelEnd> Ends { get; } = [];

    public LabelNode? Next(string stem) => _next.GetValueOrDefault(stem);

    public void Add(IEnumerable<string> stems, LabelEnd end)
    {
        var node = this;
        foreach (var stem in stems)
        {
            if (!node._next.TryGetValue(stem, out var next)) node._next.Add(stem, next = new());
            node = next;
        }
        if (!node.Ends.Contains(end)) node.Ends.Add(end);
    }
}
