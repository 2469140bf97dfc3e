using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Palmares.Web.Tests.Files;

/// <summary>Small files of each kind, whole or spoilt in one way.</summary>
internal static class SampleFiles
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const string Hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    /// <param name="body">Objects between head and end.</param>
    public static byte[] Pdf(string body = "1 0 obj <</Type /Catalog>> endobj") => Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}\nstartxref\n9\n%%EOF\n");

    /// <summary>A PDF whose objects are packed into a stream.</summary>
    public static byte[] PdfWithPacked(string objects, string dictionary = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true)) zlib.Write(Encoding.ASCII.GetBytes(objects));
        return Pdf($"5 0 obj <<{dictionary}>> stream\r\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream endobj");
    }

    public static byte[] Png(int width = 1, int height = 1, params (string Type, string Text)[] more)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. more.SelectMany(chunk => Chunk(chunk.Type, Encoding.Latin1.GetBytes(chunk.Text))), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
    }

    /// <summary>Start, JFIF, the segments, a frame of 1 by 1, a scan with a stuffed byte, end.</summary>
    public static byte[] Jpeg(params byte[][] segments) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. segments.SelectMany(segment => segment),
        .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    /// <summary>Exif with a direction and, behind it, a secret.</summary>
    public static byte[] Exif(byte orientation, string secret) => Segment(0xE1,
        [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(secret)]);

    public static byte[] Docx(params (string Name, string Content)[] more) => Docx(WordType, more);

    /// <param name="type">Of the main part.</param>
    /// <param name="more">Parts besides, or instead of those of the same name.</param>
    public static byte[] Docx(string type, params (string Name, string Content)[] more)
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{type}"/></Types>""",
            ["word/document.xml"] = Document("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>"),
        };
        foreach (var (name, content) in more) parts[name] = content;
        return Zip([.. parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)))]);
    }

    public static string Document(string body) => $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""";

    public static string Relationships(string type, string target, bool external = true) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{type}" Target="{target}"{(external ? " TargetMode=\"External\"" : "")}/></Relationships>""";

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        return output.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        return chunk;
    }
}
