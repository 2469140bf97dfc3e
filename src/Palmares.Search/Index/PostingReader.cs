namespace Palmares.Search.Index;

/// <summary>Goes through one term's documents, ascending.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> list, ReadOnlySpan<byte> positions)
{
    private readonly ReadOnlySpan<byte> _list = list;
    private readonly ReadOnlySpan<byte> _positions = positions;
    private int _at;
    private int _groupStart;
    private int _groupEnd;

    public int Document { get; private set; } = -1;

    public byte Impact { get; private set; }

    /// <summary>The document's positions as they are stored: their number, then differences. Empty where the term has none.</summary>
    public readonly ReadOnlySpan<byte> Positions => _positions[_groupStart.._groupEnd];

    public bool MoveNext()
    {
        if (_at >= _list.Length) return false;
        Document += Varint.Read(_list, ref _at);
        Impact = _list[_at++];
        if (_positions.Length > 0) NextGroup();
        return true;
    }

    /// <summary>Moves to the first document not before <paramref name="document"/>.</summary>
    public bool MoveTo(int document)
    {
        while (Document < document)
        {
            if (!MoveNext()) return false;
        }
        return true;
    }

    private void NextGroup()
    {
        _groupStart = _groupEnd;
        for (var left = Varint.Read(_positions, ref _groupEnd); left > 0; left--) Varint.Read(_positions, ref _groupEnd);
    }
}
