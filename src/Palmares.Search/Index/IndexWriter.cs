using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Palmares.Search.Index;

/// <summary>Writes numbers and arrays as they lie in memory, and their SHA-256 at the end.</summary>
internal sealed class IndexWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Write<T>(T value)
        where T : unmanaged => WriteBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    public void Write<T>(T[] values)
        where T : unmanaged
    {
        Write(values.Length);
        WriteBytes(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    public void WriteHash() => stream.Write(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }
}
