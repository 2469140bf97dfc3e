namespace Palmares.Search.Index;

/// <summary>Takes the documents of one term after the other, each term's ascending. Not for reuse.</summary>
internal sealed class PostingListsBuilder(int terms)
{
    private readonly ByteBuffer _data = new();
    private readonly int[] _starts = new int[terms + 1];
    private readonly int[] _counts = new int[terms];
    private readonly ByteBuffer _positions = new();
    private readonly int[] _positionStarts = new int[terms + 1];
    private bool _hasPositions;
    private int _term;
    private int _last = -1;

    /// <param name="document">Greater than the term's last.</param>
    /// <param name="impact">As <see cref="Impact.Encode"/> gives it.</param>
    /// <param name="positions">Ascending; empty where none are kept.</param>
    public void Add(int document, byte impact, ReadOnlySpan<int> positions)
    {
        AddDocument(document, impact);
        _hasPositions |= positions.Length > 0;
        Varint.Write(_positions, positions.Length);
        var last = 0;
        foreach (var position in positions)
        {
            Varint.Write(_positions, position - last);
            last = position;
        }
    }

    /// <param name="document">Greater than the term's last.</param>
    /// <param name="impact">As <see cref="Impact.Encode"/> gives it.</param>
    /// <param name="positions">As stored: their number and differences, or nothing.</param>
    public void Add(int document, byte impact, ReadOnlySpan<byte> positions)
    {
        AddDocument(document, impact);
        _hasPositions |= positions.Length > 0;
        if (positions.Length > 0) _positions.Add(positions);
        else _positions.Add(0);
    }

    public void EndTerm()
    {
        if (!_hasPositions) _positions.CutTo(_positionStarts[_term]);
        _starts[++_term] = _data.Count;
        _positionStarts[_term] = _positions.Count;
        _last = -1;
        _hasPositions = false;
    }

    public PostingLists Build() => new(_data.TakeArray(), _starts, _counts, _positions.TakeArray(), _positionStarts);

    private void AddDocument(int document, byte impact)
    {
        Varint.Write(_data, document - _last);
        _data.Add(impact);
        _last = document;
        _counts[_term]++;
    }
}
