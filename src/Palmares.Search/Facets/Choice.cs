using Palmares.Search.Index;

namespace Palmares.Search.Facets;

/// <summary>What is chosen in one facet: values with an id, and values that no document has.</summary>
internal sealed record Choice(Facet Facet, int[] Ids, string[] Unknown)
{
    public static List<Choice> Read(SearchRequest request, FacetDictionary dictionary)
    {
        var choices = new List<Choice>(request.Choices.Count);
        foreach (var (facet, values) in request.Choices)
        {
            if (values.Count == 0 || !Enum.IsDefined(facet)) continue;
            var distinct = values.Distinct(StringComparer.Ordinal).ToList();
            choices.Add(new(
                facet,
                [.. distinct.Select(value => dictionary.Find(facet, value)).Where(id => id >= 0)],
                [.. distinct.Where(value => dictionary.Find(facet, value) < 0)]));
        }
        return choices;
    }

    public static Choice? In(List<Choice> choices, Facet facet)
    {
        foreach (var choice in choices)
        {
            if (choice.Facet == facet) return choice;
        }
        return null;
    }

    /// <summary>Sets the bits of all documents that have one of the values.</summary>
    public void Mark(Snapshot snapshot, Span<ulong> bits)
    {
        foreach (var view in snapshot.Views)
        {
            var part = bits[view.Words];
            foreach (var id in Ids)
            {
                foreach (var document in view.Segment.Facets.DocumentsWith(id)) Bits.Set(part, document);
            }
        }
    }
}
