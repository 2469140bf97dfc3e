namespace Palmares.Search.Index;

/// <summary>Bytes being written. Not from a pool: a pool would keep the hundreds of megabytes that merging a large index takes.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1 << 10];

    public int Count { get; private set; }

    public void Add(byte value)
    {
        if (Count == _bytes.Length) Grow(1);
        _bytes[Count++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        if (Count + values.Length > _bytes.Length) Grow(values.Length);
        values.CopyTo(_bytes.AsSpan(Count));
        Count += values.Length;
    }

    /// <summary>Takes back everything from <paramref name="count"/> on.</summary>
    public void CutTo(int count) => Count = count;

    /// <summary>The bytes; the buffer must not be used again.</summary>
    public byte[] TakeArray()
    {
        var taken = _bytes.AsSpan(0, Count).ToArray();
        _bytes = [];
        Count = 0;
        return taken;
    }

    private void Grow(int needed)
    {
        var room = (int)Math.Min(Math.Max(_bytes.Length * 2L, (long)Count + needed), Array.MaxLength);
        Array.Resize(ref _bytes, room);
    }
}
