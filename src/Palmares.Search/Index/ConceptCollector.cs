using System.Text;
using Palmares.Search.Analysis;

namespace Palmares.Search.Index;

/// <summary>Collects the concepts that the texts of a batch name.</summary>
internal sealed class ConceptCollector
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<byte[]> _keys = [];
    private readonly Occurrences _occurrences = new();

    public void Add(AnalysedText analysed, int document, int weight, bool inHead)
    {
        foreach (var match in analysed.Concepts)
        {
            if (!_ids.TryGetValue(match.ConceptId, out var concept))
            {
                concept = _keys.Count;
                _ids.Add(match.ConceptId, concept);
                _keys.Add(Encoding.UTF8.GetBytes(match.ConceptId));
            }
            _occurrences.Add(concept, document, Occurrences.Nowhere, weight, inHead);
        }
    }

    public ConceptIndex Build(int documents)
    {
        var order = Enumerable.Range(0, _keys.Count).ToArray();
        Array.Sort(order, (a, b) => _keys[a].AsSpan().SequenceCompareTo(_keys[b]));
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        var (lists, traits) = _occurrences.Build(ranks, documents);
        return new(TermTable.Build([.. order.Select(concept => _keys[concept])]), lists, traits);
    }
}
