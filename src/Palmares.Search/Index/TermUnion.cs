namespace Palmares.Search.Index;

/// <summary>The terms of several tables as one, and where each went: <see cref="Targets"/> per source, -1 where it was left out.</summary>
internal sealed record TermUnion(TermTable Table, int[][] Targets)
{
    /// <param name="sources">The tables.</param>
    /// <param name="isKept">Whether a term (source, id) is still used.</param>
    public static TermUnion Of(IReadOnlyList<TermTable> sources, Func<int, int, bool> isKept)
    {
        var targets = sources.Select(source => new int[source.Count]).ToArray();
        var cursors = new int[sources.Count];
        var terms = new List<byte[]>();
        for (var source = 0; source < sources.Count; source++) SkipUnused(source);
        while (Smallest() is var smallest and >= 0)
        {
            var term = sources[smallest][cursors[smallest]].ToArray();
            for (var source = smallest; source < sources.Count; source++)
            {
                if (cursors[source] >= sources[source].Count || !sources[source][cursors[source]].SequenceEqual(term)) continue;
                targets[source][cursors[source]++] = terms.Count;
                SkipUnused(source);
            }
            terms.Add(term);
        }
        return new(TermTable.Build(terms), targets);

        void SkipUnused(int source)
        {
            while (cursors[source] < sources[source].Count && !isKept(source, cursors[source])) targets[source][cursors[source]++] = -1;
        }

        int Smallest()
        {
            var best = -1;
            for (var source = 0; source < sources.Count; source++)
            {
                if (cursors[source] >= sources[source].Count) continue;
                if (best < 0 || sources[source][cursors[source]].SequenceCompareTo(sources[best][cursors[best]]) < 0) best = source;
            }
            return best;
        }
    }
}
