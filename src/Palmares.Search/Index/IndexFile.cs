using System.Security.Cryptography;
using System.Text;
using Palmares.Search.Analysis;
using Palmares.Search.Facets;

namespace Palmares.Search.Index;

/// <summary>
/// A snapshot in a file: a mark, what it was made with, the arrays as they lie in memory, and a SHA-256 over all of it. The
/// program's own build is part of the mark, since any change of the analysis makes saved words wrong: after an upgrade the
/// index is built anew once.
/// </summary>
internal sealed class IndexFile(Analyzer analyzer)
{
    private const ulong Mark = 0x3158444E494D4C50; // "PLMINDX1"

    /// <summary>Writes beside the file and renames, so that there is the old file or the new one, never half of one.</summary>
    public void Save(Snapshot snapshot, string path)
    {
        var beside = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                Write(snapshot, file);
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The snapshot in a file, or null where there is none, it is damaged, or another build or thesaurus made it.</summary>
    public Snapshot? Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return IsWhole(file) ? Read(file) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(Snapshot snapshot, Stream file)
    {
        using var writer = new IndexWriter(file);
        writer.Write(Mark);
        writer.Write(Build);
        writer.Write(ThesaurusHash());
        writer.Write(snapshot.Watermark);
        writer.Write(snapshot.Facets.Count);
        foreach (var (facet, value) in snapshot.Facets.Values)
        {
            writer.Write((int)facet);
            writer.Write(Encoding.UTF8.GetBytes(value));
        }
        writer.Write(snapshot.Views.Count);
        foreach (var view in snapshot.Views)
        {
            view.Segment.Write(writer);
            writer.Write(view.Live);
        }
        writer.WriteHash();
    }

    private Snapshot? Read(Stream file)
    {
        var reader = new IndexReader(file);
        if (reader.Read<ulong>() != Mark || reader.Read<Guid>() != Build || reader.Read<ulong>() != ThesaurusHash()) return null;
        var watermark = reader.Read<long>();
        var values = new FacetValue[reader.Read<int>()];
        for (var id = 0; id < values.Length; id++) values[id] = new((Facet)reader.Read<int>(), Encoding.UTF8.GetString(reader.ReadArray<byte>()));
        var parts = new (Segment, ulong[])[reader.Read<int>()];
        for (var i = 0; i < parts.Length; i++) parts[i] = (Segment.Read(reader), reader.ReadArray<ulong>());
        return Snapshot.Of(parts, new(values), watermark);
    }

    /// <summary>Whether the sum at the end is that of everything before it. Leaves the file at its beginning.</summary>
    private static bool IsWhole(FileStream file)
    {
        var left = file.Length - SHA256.HashSizeInBytes;
        if (left < 0) return false;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 20];
        for (int read; left > 0; left -= read)
        {
            read = file.Read(block, 0, (int)Math.Min(block.Length, left));
            if (read == 0) return false;
            sum.AppendData(block, 0, read);
        }
        var expected = new byte[SHA256.HashSizeInBytes];
        file.ReadExactly(expected);
        file.Position = 0;
        return sum.GetHashAndReset().AsSpan().SequenceEqual(expected);
    }

    private static Guid Build => typeof(IndexFile).Module.ModuleVersionId;

    private ulong ThesaurusHash()
    {
        var hash = Hash64.Seed;
        foreach (var concept in analyzer.Thesaurus.Concepts)
        {
            hash = Hash64.Of(concept.Id, hash);
            foreach (var broader in concept.Broader) hash = Hash64.Of(broader, Hash64.Of("<", hash));
            foreach (var (language, labels) in concept.Labels)
            {
                hash = Hash64.Of(language, hash);
                foreach (var label in labels) hash = Hash64.Of(label, Hash64.Of("\n", hash));
            }
        }
        return hash;
    }
}
