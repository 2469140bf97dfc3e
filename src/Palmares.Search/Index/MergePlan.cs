namespace Palmares.Search.Index;

/// <summary>
/// Which documents of several segments make a new one: sources one after the other, each in its own order, without the
/// deleted ones. <see cref="Targets"/> gives per source the new index of each document, -1 where it is left out.
/// </summary>
internal sealed class MergePlan
{
    public MergePlan(IReadOnlyList<SegmentView> sources)
    {
        Targets = new int[sources.Count][];
        for (var source = 0; source < sources.Count; source++)
        {
            var targets = Targets[source] = new int[sources[source].Segment.Count];
            for (var document = 0; document < targets.Length; document++)
            {
                targets[document] = Bits.Has(sources[source].Live, document) ? Count++ : -1;
            }
        }
    }

    public int[][] Targets { get; }

    public int Count { get; }

    /// <summary>The kept documents in the order of the new segment.</summary>
    public IEnumerable<(int Source, int Document, int Target)> Kept()
    {
        for (var source = 0; source < Targets.Length; source++)
        {
            for (var document = 0; document < Targets[source].Length; document++)
            {
                if (Targets[source][document] >= 0) yield return (source, document, Targets[source][document]);
            }
        }
    }
}
