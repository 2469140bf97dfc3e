namespace Palmares.Search.Index;

/// <summary>For each stem and language the words that have it, and the compounds that have it as a part.</summary>
internal sealed class StemTable(TermTable stems, int[] starts, int[] entries)
{
    public TermTable Stems => stems;

    /// <summary>The entries of a stem: see <see cref="Entry"/>.</summary>
    public ReadOnlySpan<int> Of(int stem) => entries.AsSpan(starts[stem]..starts[stem + 1]);

    /// <summary>A word's id, doubled; odd where the stem is only a part of the word.</summary>
    public static int Entry(int word, bool isPart) => word << 1 | (isPart ? 1 : 0);

    public static (int Word, bool IsPart) Split(int entry) => (entry >> 1, (entry & 1) != 0);

    /// <param name="pairs">Stem key and entry, in any order, distinct.</param>
    public static StemTable Build(IEnumerable<(byte[] Stem, int Entry)> pairs)
    {
        var sorted = pairs.ToList();
        sorted.Sort((a, b) => a.Stem.AsSpan().SequenceCompareTo(b.Stem) is var order and not 0 ? order : a.Entry - b.Entry);
        var (stems, starts, entries) = (new List<byte[]>(), new List<int>(), new int[sorted.Count]);
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || !sorted[i].Stem.AsSpan().SequenceEqual(sorted[i - 1].Stem))
            {
                stems.Add(sorted[i].Stem);
                starts.Add(i);
            }
            entries[i] = sorted[i].Entry;
        }
        return new(TermTable.Build(stems), [.. starts, sorted.Count], entries);
    }

    public static StemTable Merge(IReadOnlyList<StemTable> sources, TermUnion words)
    {
        var union = TermUnion.Of([.. sources.Select(s => s.Stems)], (source, stem) => HasWord(sources[source].Of(stem), words.Targets[source]));
        var (starts, entries) = (new int[union.Table.Count + 1], new List<int>());
        var cursors = new int[sources.Count];
        var of = new SortedSet<int>();
        for (var stem = 0; stem < union.Table.Count; stem++)
        {
            of.Clear();
            for (var source = 0; source < sources.Count; source++)
            {
                var targets = union.Targets[source];
                while (cursors[source] < targets.Length && targets[cursors[source]] < 0) cursors[source]++;
                if (cursors[source] >= targets.Length || targets[cursors[source]] != stem) continue;
                foreach (var entry in sources[source].Of(cursors[source]++))
                {
                    var (word, isPart) = Split(entry);
                    if (words.Targets[source][word] is var target and >= 0) of.Add(Entry(target, isPart));
                }
            }
            entries.AddRange(of);
            starts[stem + 1] = entries.Count;
        }
        return new(union.Table, starts, [.. entries]);
    }

    public void Write(IndexWriter writer)
    {
        stems.Write(writer);
        writer.Write(starts);
        writer.Write(entries);
    }

    public static StemTable Read(IndexReader reader) => new(TermTable.Read(reader), reader.ReadArray<int>(), reader.ReadArray<int>());

    private static bool HasWord(ReadOnlySpan<int> entries, int[] targets)
    {
        foreach (var entry in entries)
        {
            if (targets[entry >> 1] >= 0) return true;
        }
        return false;
    }
}
