using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>
/// An Office Open XML file (ECMA-376): a zip of parts. It is unpacked only after what it claims to unpack to is within
/// bounds, and never to more than it claimed.
/// </summary>
public sealed class OfficePackage
{
    public const string ContentTypes = "[Content_Types].xml";

    private const int MostParts = 2_000;
    private const int MostBytes = 100 << 20;

    /// <summary>Text packs to a twentieth or so; beyond this it is made to fill a disk. Small parts may.</summary>
    private const int MostRatio = 100;
    private const int RatioFrom = 1 << 20;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 40 << 20, CloseInput = true };

    private OfficePackage(Dictionary<string, byte[]> parts) => Parts = parts;

    /// <summary>By name, without a slash at the start; case does not matter.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts { get; }

    /// <exception cref="FileRefused">No such package, broken, or a bomb.</exception>
    public static OfficePackage Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            CheckClaims(zip);
            var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
                if (!parts.TryAdd(entry.FullName, Unpack(entry))) throw new FileRefused("file-damaged");
            if (!parts.ContainsKey(ContentTypes)) throw new FileRefused("file-other-kind");
            return new(parts);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            throw new FileRefused("file-damaged");
        }
    }

    /// <summary>By its first part; <see cref="OfficeRules"/> decide whether it is what it seems.</summary>
    /// <exception cref="FileRefused">Another kind of package.</exception>
    public FileKind Kind => Parts.ContainsKey(Document) ? FileKind.Docx
        : Parts.ContainsKey("xl/workbook.xml") ? FileKind.Xlsx
        : throw new FileRefused("file-other-kind");

    /// <summary>The first part of a text document: word processors on the web give it other names.</summary>
    public string Document => Related("", "/officeDocument") is { } main && main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? main : "word/document.xml";

    /// <summary>The part inside the package that a relationship leads to; null where there is none.</summary>
    /// <param name="part">Whose relationships; empty for the package's own.</param>
    /// <param name="type">How the relationship's type ends.</param>
    public string? Related(string part, string type)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        if (!Parts.ContainsKey(RelationshipsOf(part))) return null;
        var target = Xml(RelationshipsOf(part)).Root?.Elements()
            .Where(relationship => (string?)relationship.Attribute("TargetMode") != "External" && ((string?)relationship.Attribute("Type"))?.EndsWith(type, StringComparison.Ordinal) == true)
            .Select(relationship => (string?)relationship.Attribute("Target")).FirstOrDefault();
        if (target is null) return null;
        var found = target.StartsWith('/') ? target[1..] : folder + target;
        return Parts.ContainsKey(found) ? found : null;
    }

    /// <summary>The part that says what another refers to.</summary>
    public static string RelationshipsOf(string part) => part.Insert(part.LastIndexOf('/') + 1, "_rels/") + ".rels";

    /// <summary>Reads a part as XML from start to end: no document type, so that no entity is expanded or fetched; no deeper than documents are.</summary>
    /// <param name="visit">Is shown each node.</param>
    /// <exception cref="FileRefused">No well-formed XML.</exception>
    public void Walk(string part, Action<XmlReader>? visit = null)
    {
        const int Deepest = 200;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Parts[part], writable: false), Strict);
            while (reader.Read())
            {
                if (reader.Depth > Deepest) throw new FileRefused("file-damaged");
                visit?.Invoke(reader);
            }
        }
        catch (XmlException)
        {
            throw new FileRefused("file-damaged");
        }
    }

    /// <summary>A part as a tree, as strictly as <see cref="Walk"/>.</summary>
    /// <exception cref="FileRefused">No well-formed XML.</exception>
    public XDocument Xml(string part)
    {
        Walk(part);
        using var reader = XmlReader.Create(new MemoryStream(Parts[part], writable: false), Strict);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The package without the names, dates and pictures that describe it, packed anew: nothing stands beside its parts.</summary>
    public byte[] WithoutMetadata()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            // The list of contents comes first, as readers expect that look at the first bytes.
            foreach (var (name, part) in Parts.OrderBy(part => part.Key == ContentTypes ? 0 : 1))
            {
                using var writing = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                writing.Write(OfficeMetadata.Instead(name) ?? part);
            }
        return output.ToArray();
    }

    private static void CheckClaims(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts) throw new FileRefused("file-unpacks-too-large");
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (total > MostBytes || (entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio)) throw new FileRefused("file-unpacks-too-large");
            if (entry.IsEncrypted) throw new FileRefused("file-locked");
            if (entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.Contains('\\') || entry.FullName.StartsWith('/')) throw new FileRefused("file-damaged");
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return BoundedReading.ToEnd(stream, (int)entry.Length) ?? throw new FileRefused("file-unpacks-too-large");
    }
}
