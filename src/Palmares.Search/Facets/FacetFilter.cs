using Palmares.Search.Index;
using Palmares.Search.Query;

namespace Palmares.Search.Facets;

/// <summary>
/// Applies the choices to a set of documents and counts every facet under all other facets' choices. A document that fails
/// exactly one facet's choice would be found if another value of that facet were chosen: it counts there and nowhere else.
/// </summary>
internal static class FacetFilter
{
    /// <summary>Reduces <see cref="Scratch.Hits"/> to the documents that pass all choices.</summary>
    public static void Apply(Snapshot snapshot, Scratch scratch, List<Choice> choices)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            var passing = scratch.Passing(i);
            choices[i].Mark(snapshot, passing);
            Bits.And(scratch.Hits, passing);
        }
    }

    /// <summary>Counts what <see cref="Apply"/> left, and for each choice what it alone excludes of <see cref="Scratch.Matches"/>.</summary>
    public static IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Count(Snapshot snapshot, Scratch scratch, List<Choice> choices)
    {
        var hits = scratch.HitCounts;
        Tally(snapshot, scratch, scratch.Hits, hits);
        if (choices.Count == 0) return FacetTally.List(snapshot.Facets, hits, hits, choices);
        var counts = scratch.ChoiceCounts;
        hits.CopyTo(counts);
        for (var i = 0; i < choices.Count; i++)
        {
            var others = scratch.Others;
            scratch.Matches.CopyTo(others);
            for (var j = 0; j < choices.Count; j++)
            {
                if (j == i) Bits.AndNot(others, scratch.MadePassing(j));
                else Bits.And(others, scratch.MadePassing(j));
            }
            // Only this facet is counted here, and mostly in many documents: its values' lists are shorter than their rows.
            var ids = snapshot.Facets.IdsOf(choices[i].Facet);
            foreach (var view in snapshot.Views) view.Segment.Facets.Tally(others[view.Words], ids, counts);
        }
        return FacetTally.List(snapshot.Facets, hits, counts, choices);
    }

    private static void Tally(Snapshot snapshot, Scratch scratch, ReadOnlySpan<ulong> documents, Span<int> counts)
    {
        foreach (var view in snapshot.Views)
        {
            var count = Bits.Decode(documents[view.Words], scratch.Documents);
            view.Segment.Facets.Tally(scratch.Documents[..count], counts);
        }
    }
}
