using System.Runtime.InteropServices;

namespace Palmares.Search.Index;

/// <summary>Takes the documents of one term after the other, each term's ascending.</summary>
internal sealed class PostingListsBuilder(int terms)
{
    private readonly List<byte> _data = [];
    private readonly int[] _starts = new int[terms + 1];
    private readonly int[] _counts = new int[terms];
    private readonly List<byte> _positions = [];
    private readonly int[] _positionStarts = new int[terms + 1];
    private readonly List<byte> _group = [];
    private bool _hasPositions;
    private int _term;
    private int _last = -1;

    public void Add(int document, byte impact, ReadOnlySpan<int> positions)
    {
        _group.Clear();
        if (positions.Length > 0)
        {
            Varint.Write(_group, positions.Length);
            var last = 0;
            foreach (var position in positions)
            {
                Varint.Write(_group, position - last);
                last = position;
            }
        }
        Add(document, impact, CollectionsMarshal.AsSpan(_group));
    }

    /// <param name="document">Greater than the term's last.</param>
    /// <param name="impact">As <see cref="Impact.Encode"/> gives it.</param>
    /// <param name="positions">As stored: their number and differences, or nothing.</param>
    public void Add(int document, byte impact, ReadOnlySpan<byte> positions)
    {
        Varint.Write(_data, document - _last);
        _data.Add(impact);
        _last = document;
        _counts[_term]++;
        _hasPositions |= positions.Length > 0;
        if (positions.Length > 0) _positions.AddRange(positions);
        else _positions.Add(0);
    }

    public void EndTerm()
    {
        if (!_hasPositions) _positions.RemoveRange(_positionStarts[_term], _positions.Count - _positionStarts[_term]);
        _starts[++_term] = _data.Count;
        _positionStarts[_term] = _positions.Count;
        _last = -1;
        _hasPositions = false;
    }

    public PostingLists Build() => new([.. _data], _starts, _counts, [.. _positions], _positionStarts);
}
