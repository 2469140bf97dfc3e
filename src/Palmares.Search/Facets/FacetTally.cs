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
        FacetDictionary dictionary, ReadOnlySpan<int> hits, ReadOnlySpan<int> counts, IReadOnlyList<Choice> choices)
    {
        var lists = new Dictionary<Facet, IReadOnlyList<FacetCount>>(FacetDictionary.Facets.Length);
        var ordered = dictionary.Ordered;
        var at = 0;
        foreach (var facet in FacetDictionary.Facets)
        {
            var choice = choices.FirstOrDefault(c => c.Facet == facet);
            var list = new List<FacetCount>();
            for (; at < ordered.Length && dictionary[ordered[at]].Facet == facet; at++)
            {
                var id = ordered[at];
                var chosen = choice is not null && choice.Ids.Contains(id);
                if (counts[id] > 0 || chosen) list.Add(new(dictionary[id].Value, counts[id], hits[id], chosen));
            }
            if (choice is not null) list.AddRange(choice.Unknown.Select(value => new FacetCount(value, 0, 0, true)));
            lists.Add(facet, list);
        }
        return lists;
    }
}
