using System.Buffers;

namespace Palmares.Search.Index;

/// <summary>Bytes being written, in rented memory, since they are copied once when done.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 12);

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
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Count = 0;
        return taken;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_bytes.Length * 2, Count + needed)));
        _bytes.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
