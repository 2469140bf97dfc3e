using Palmares.Search.Index;

namespace Palmares.Search.Facets;

/// <summary>Turns counters into the lists that a page shows.</summary>
internal static class FacetTally
{
    public static IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Unfiltered(Snapshot snapshot)
    {
        var counts = new int[snapshot.Facets.Count];
        foreach (var view in snapshot.Views)
        {
            var documents = new int[view.LiveCount];
            Bits.Decode(view.Live, documents);
            view.Segment.Facets.Tally(documents, counts);
        }
        return List(snapshot.Facets, counts, counts, []);
    }

    /// <param name="dictionary">The values.</param>
    /// <param name="hits">By id: how many of the present hits have the value.</param>
    /// <param name="counts">By id: how many would be found if the value were its facet's only choice.</param>
    /// <param name="choices">The facets in which something is chosen.</param>
    public static IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> List(
        FacetDictionary dictionary, ReadOnlySpan<int> hits, ReadOnlySpan<int> counts, List<Choice> choices)
    {
        var lists = new Dictionary<Facet, IReadOnlyList<FacetCount>>(FacetDictionary.Facets.Length);
        foreach (var facet in FacetDictionary.Facets)
        {
            var choice = Choice.In(choices, facet);
            lists.Add(facet, choice is null ? List(dictionary, facet, counts, hits) : List(dictionary, choice, counts, hits));
        }
        return lists;
    }

    /// <summary>The usual case, made without a look at what is chosen.</summary>
    private static FacetCount[] List(FacetDictionary dictionary, Facet facet, ReadOnlySpan<int> counts, ReadOnlySpan<int> hits)
    {
        var ids = dictionary.IdsOf(facet);
        var found = 0;
        foreach (var id in ids) found += counts[id] > 0 ? 1 : 0;
        var list = new FacetCount[found];
        var at = 0;
        foreach (var id in ids)
        {
            if (counts[id] > 0) list[at++] = new(dictionary[id].Value, counts[id], hits[id], false);
        }
        return list;
    }

    private static List<FacetCount> List(FacetDictionary dictionary, Choice choice, ReadOnlySpan<int> counts, ReadOnlySpan<int> hits)
    {
        var list = new List<FacetCount>();
        foreach (var id in dictionary.IdsOf(choice.Facet))
        {
            var chosen = choice.Ids.Contains(id);
            if (counts[id] > 0 || chosen) list.Add(new(dictionary[id].Value, counts[id], hits[id], chosen));
        }
        foreach (var value in choice.Unknown) list.Add(new(value, 0, 0, true));
        return list;
    }
}
