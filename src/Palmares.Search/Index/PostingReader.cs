namespace Palmares.Search.Index;

/// <summary>Goes through one term's documents, ascending.</summary>
internal struct PostingReader(byte[] data, Range list, byte[] positions, Range groups)
{
    private readonly int _end = list.End.Value;
    private readonly int _lastGroupEnd = groups.End.Value;
    private int _at = list.Start.Value;
    private int _groupStart = groups.Start.Value;
    private int _groupEnd = groups.Start.Value;

    public int Document { get; private set; } = -1;

    public byte Impact { get; private set; }

    /// <summary>The document's positions as they are stored: their number, then differences. Empty where the term has none.</summary>
    public readonly ReadOnlySpan<byte> Positions => positions.AsSpan(_groupStart.._groupEnd);

    public bool MoveNext()
    {
        if (_at >= _end) return false;
        Document += Varint.Read(data, ref _at);
        Impact = data[_at++];
        if (_groupEnd < _lastGroupEnd) NextGroup();
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
        for (var left = Varint.Read(positions, ref _groupEnd); left > 0; left--) Varint.Read(positions, ref _groupEnd);
    }
}
