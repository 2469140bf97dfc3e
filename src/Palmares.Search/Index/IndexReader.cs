using System.Runtime.InteropServices;

namespace Palmares.Search.Index;

/// <summary>Reads what <see cref="IndexWriter"/> wrote. The file's checksum has been verified before, so lengths are trusted.</summary>
internal sealed class IndexReader(Stream stream)
{
    public T Read<T>()
        where T : unmanaged
    {
        T value = default;
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(Read<int>());
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
