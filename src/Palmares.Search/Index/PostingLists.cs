namespace Palmares.Search.Index;

/// <summary>
/// For each term the documents that have it, ascending, each with its impact: differences as varints, each followed by
/// one byte of <see cref="Impact"/>. Where positions are kept, they lie apart, so that only phrases read them: per
/// document their number and their differences. No object per term, none per document.
/// </summary>
internal sealed class PostingLists(byte[] data, int[] starts, int[] counts, byte[] positions, int[] positionStarts)
{
    public long Bytes => Math.Max(data.Length, positions.Length);

    /// <summary>How many documents have the term, deleted ones among them.</summary>
    public int CountOf(int term) => counts[term];

    /// <summary>
    /// Adds <paramref name="weight"/> times the impact to the sum of every document of the term and sets its bit. Both
    /// spans begin with the segment's first document. This is the inner loop of every search.
    /// </summary>
    public void Accumulate(int term, int weight, Span<int> sums, Span<ulong> bits)
    {
        var list = data.AsSpan(starts[term]..starts[term + 1]);
        var impacts = Impact.Table;
        var document = -1;
        for (var i = 0; i < list.Length;)
        {
            int delta = list[i++];
            if (delta >= 0x80)
            {
                i--;
                delta = Varint.Read(list, ref i);
            }
            document += delta;
            sums[document] += weight * impacts[list[i++]];
            bits[document >>> 6] |= 1UL << document;
        }
    }

    /// <summary>Sets the bit of every document of the term.</summary>
    public void Mark(int term, Span<ulong> bits)
    {
        var list = data.AsSpan(starts[term]..starts[term + 1]);
        var document = -1;
        for (var i = 0; i < list.Length; i++)
        {
            document += Varint.Read(list, ref i);
            bits[document >>> 6] |= 1UL << document;
        }
    }

    public PostingReader Read(int term) =>
        new(data, starts[term]..starts[term + 1], positions, positionStarts[term]..positionStarts[term + 1]);

    /// <summary>Whether any document of the term stays, given the new index of each (-1: left out).</summary>
    public bool IsKept(int term, int[] targets)
    {
        for (var reader = Read(term); reader.MoveNext();)
        {
            if (targets[reader.Document] >= 0) return true;
        }
        return false;
    }

    /// <summary>The lists of several sources under the terms of <paramref name="union"/>, with the documents that <paramref name="plan"/> keeps.</summary>
    public static PostingLists Merge(IReadOnlyList<PostingLists> sources, TermUnion union, MergePlan plan)
    {
        var builder = new PostingListsBuilder(union.Table.Count);
        var cursors = new int[sources.Count];
        for (var term = 0; term < union.Table.Count; term++)
        {
            for (var source = 0; source < sources.Count; source++)
            {
                var targets = union.Targets[source];
                while (cursors[source] < targets.Length && targets[cursors[source]] < 0) cursors[source]++;
                if (cursors[source] >= targets.Length || targets[cursors[source]] != term) continue;
                for (var reader = sources[source].Read(cursors[source]++); reader.MoveNext();)
                {
                    if (plan.Targets[source][reader.Document] is var target and >= 0) builder.Add(target, reader.Impact, reader.Positions);
                }
            }
            builder.EndTerm();
        }
        return builder.Build();
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(data);
        writer.Write(starts);
        writer.Write(counts);
        writer.Write(positions);
        writer.Write(positionStarts);
    }

    public static PostingLists Read(IndexReader reader) =>
        new(reader.ReadArray<byte>(), reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<byte>(), reader.ReadArray<int>());
}
