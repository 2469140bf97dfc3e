using Palmares.Search.Index;

namespace Palmares.Search.Facets;

/// <summary>
/// The facet values of a segment's documents, twice: by document, all facets in one row (one cache line, so counting reads
/// memory once), and by value (choosing one sets the bits of its documents).
/// </summary>
internal sealed class FacetRows
{
    private readonly int[] _rowStarts;
    private readonly int[] _ids;
    private readonly int[] _listStarts;
    private readonly int[] _documents;

    private FacetRows(int[] rowStarts, int[] ids)
    {
        _rowStarts = rowStarts;
        _ids = ids;
        (_listStarts, _documents) = Invert(rowStarts, ids);
    }

    public ReadOnlySpan<int> IdsOf(int document) => _ids.AsSpan(_rowStarts[document].._rowStarts[document + 1]);

    /// <summary>The documents that have a value, ascending.</summary>
    public ReadOnlySpan<int> DocumentsWith(int id) =>
        id + 1 < _listStarts.Length ? _documents.AsSpan(_listStarts[id].._listStarts[id + 1]) : [];

    /// <summary>Adds one to the counter of every value of every given document.</summary>
    public void Tally(ReadOnlySpan<int> documents, Span<int> counts)
    {
        var starts = _rowStarts.AsSpan();
        var ids = _ids.AsSpan();
        foreach (var document in documents)
        {
            foreach (var id in ids[starts[document]..starts[document + 1]]) counts[id]++;
        }
    }

    /// <summary>Adds to the counter of each given value how many of the documents in <paramref name="bits"/> have it.</summary>
    public void Tally(ReadOnlySpan<ulong> bits, ReadOnlySpan<int> ids, Span<int> counts)
    {
        foreach (var id in ids)
        {
            var count = 0UL;
            foreach (var document in DocumentsWith(id)) count += bits[document >>> 6] >>> document & 1;
            counts[id] += (int)count;
        }
    }

    public static FacetRows Build(IReadOnlyList<SearchDocument> documents, FacetDictionary dictionary)
    {
        var starts = new int[documents.Count + 1];
        var ids = new List<int>();
        for (var i = 0; i < documents.Count; i++)
        {
            var row = documents[i].Values.SelectMany(entry => entry.Value, (entry, value) => dictionary.Find(entry.Key, value));
            ids.AddRange(row.Distinct().Order());
            starts[i + 1] = ids.Count;
        }
        return new(starts, [.. ids]);
    }

    /// <summary>The rows of the documents that <paramref name="plan"/> keeps.</summary>
    public static FacetRows Merge(IReadOnlyList<FacetRows> sources, MergePlan plan)
    {
        var starts = new int[plan.Count + 1];
        var ids = new List<int>();
        foreach (var (source, old, target) in plan.Kept())
        {
            ids.AddRange(sources[source].IdsOf(old));
            starts[target + 1] = ids.Count;
        }
        return new(starts, [.. ids]);
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(_rowStarts);
        writer.Write(_ids);
    }

    public static FacetRows Read(IndexReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());

    private static (int[] Starts, int[] Documents) Invert(int[] rowStarts, int[] ids)
    {
        var starts = new int[ids.Length == 0 ? 1 : ids.Max() + 2];
        foreach (var id in ids) starts[id + 1]++;
        for (var id = 1; id < starts.Length; id++) starts[id] += starts[id - 1];
        var next = starts.ToArray();
        var documents = new int[ids.Length];
        for (var document = 0; document + 1 < rowStarts.Length; document++)
        {
            for (var i = rowStarts[document]; i < rowStarts[document + 1]; i++) documents[next[ids[i]]++] = document;
        }
        return (starts, documents);
    }
}
