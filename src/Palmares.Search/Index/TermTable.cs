using System.Text;

namespace Palmares.Search.Index;

/// <summary>
/// Distinct byte strings in ascending order, one after the other in one array; a term's id is its rank. Keys of words and
/// titles are UTF-8 with the language as last byte: no letter is as small, so a word's languages lie side by side and
/// everything with a common prefix is one range.
/// </summary>
internal sealed class TermTable
{
    public static readonly TermTable Empty = new([], [0]);

    private readonly byte[] _bytes;
    private readonly int[] _starts;

    private TermTable(byte[] bytes, int[] starts)
    {
        _bytes = bytes;
        _starts = starts;
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(_starts[id].._starts[id + 1]);

    public static byte[] Key(string text, byte language)
    {
        var key = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, key);
        key[^1] = language;
        return key;
    }

    /// <summary>The text of a key with a language at its end.</summary>
    public string TextOf(int id) => Encoding.UTF8.GetString(this[id][..^1]);

    public byte LanguageOf(int id) => this[id][^1];

    /// <summary>The id of a term, or -1.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        var id = LowerBound(term);
        return id < Count && this[id].SequenceEqual(term) ? id : -1;
    }

    /// <summary>The first id whose term is not smaller, from <paramref name="from"/> on.</summary>
    public int LowerBound(ReadOnlySpan<byte> term, int from = 0)
    {
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(term) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <param name="terms">Ascending and distinct.</param>
    public static TermTable Build(IReadOnlyList<byte[]> terms)
    {
        var starts = new int[terms.Count + 1];
        for (var id = 0; id < terms.Count; id++) starts[id + 1] = checked(starts[id] + terms[id].Length);
        var bytes = new byte[starts[^1]];
        for (var id = 0; id < terms.Count; id++) terms[id].CopyTo(bytes, starts[id]);
        return new(bytes, starts);
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(_bytes);
        writer.Write(_starts);
    }

    public static TermTable Read(IndexReader reader) => new(reader.ReadArray<byte>(), reader.ReadArray<int>());
}
