using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>Finds the documents of one segment in which words follow each other as in the query.</summary>
internal sealed class PhraseMatcher(WordIndex index, QueryPhrase phrase)
{
    private readonly List<int> _starts = [];
    private readonly List<int> _positions = [];

    /// <summary>Adds up in <paramref name="sums"/> and sets in <paramref name="bits"/> what has the phrase in a text of any language.</summary>
    public void Accumulate(byte ownLanguage, Span<int> sums, Span<ulong> bits)
    {
        for (byte language = 0; language < Languages.Count; language++)
        {
            var ids = new int[phrase.Words.Count];
            for (var i = 0; i < ids.Length; i++) ids[i] = index.Words.Find(TermTable.Key(phrase.Words[i].Surface, language));
            if (ids.Length == 0 || ids.Min() < 0) continue;
            Accumulate(ids, QueryWeight.Surface(language == ownLanguage), sums, bits);
        }
    }

    private void Accumulate(int[] ids, int weight, Span<int> sums, Span<ulong> bits)
    {
        var readers = ids.Select(index.Lists.Read).ToArray();
        while (readers[0].MoveNext())
        {
            var document = readers[0].Document;
            if (!AllAt(readers, document) || !Follow(readers)) continue;
            sums[document] += weight * readers.Min(reader => Impact.Table[reader.Impact]);
            Bits.Set(bits, document);
        }
    }

    private static bool AllAt(PostingReader[] readers, int document)
    {
        for (var i = 1; i < readers.Length; i++)
        {
            if (!readers[i].MoveTo(document) || readers[i].Document != document) return false;
        }
        return true;
    }

    /// <summary>Whether from some position on each word stands where the query has it. Stop words have no positions and stand anywhere.</summary>
    private bool Follow(PostingReader[] readers)
    {
        var isFirst = true;
        for (var i = 0; i < readers.Length; i++)
        {
            if (readers[i].Positions.Length == 0) continue;
            Decode(readers[i].Positions, phrase.Words[i].Position - phrase.Words[0].Position);
            if (isFirst) _starts.Clear();
            if (isFirst) _starts.AddRange(_positions);
            else _starts.RemoveAll(start => _positions.BinarySearch(start) < 0);
            isFirst = false;
            if (_starts.Count == 0) return false;
        }
        return true;
    }

    private void Decode(ReadOnlySpan<byte> group, int offset)
    {
        _positions.Clear();
        var at = 0;
        var position = -offset;
        for (var left = Varint.Read(group, ref at); left > 0; left--) _positions.Add(position += Varint.Read(group, ref at));
    }
}
