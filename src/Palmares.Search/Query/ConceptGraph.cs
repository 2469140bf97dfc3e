using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>The thesaurus read downwards: what is found under a concept.</summary>
internal sealed class ConceptGraph
{
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);

    public ConceptGraph(Thesaurus thesaurus)
    {
        foreach (var concept in thesaurus.Concepts)
        {
            foreach (var broader in concept.Broader)
            {
                if (!_children.TryGetValue(broader, out var children)) _children[broader] = children = [];
                children.Add(concept.Id);
            }
        }
    }

    /// <summary>All concepts below one, at any depth, each once.</summary>
    public IReadOnlyCollection<string> NarrowerThan(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(id, found);
        return found;
    }

    private void Collect(string id, HashSet<string> found)
    {
        foreach (var child in _children.GetValueOrDefault(id, []))
        {
            if (found.Add(child)) Collect(child, found);
        }
    }
}
