using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>
/// PDF (ISO 32000): objects in clear and, since 1.5, packed into object streams. Both are read for names of what acts or
/// carries other files; names may be spelt with #xx. A reader of PDF is not needed for that, only that nothing stays unread.
/// </summary>
internal static class PdfDocument
{
    /// <summary>Bytes of all object streams, unpacked.</summary>
    private const int MostUnpacked = 64 << 20;

    private const int LongestDictionary = 8 << 10;
    private const int LongestName = 40;
    private const int Tail = 4 << 10;

    private static readonly HashSet<string> Acting = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData", "XFA", "GoToE", "Rendition"];

    /// <summary>Filters through which names could hide: none is used for objects by programs that people write with.</summary>
    private static readonly HashSet<string> Veiling = ["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt", "Predictor"];

    /// <exception cref="FileRefused">Active, locked, broken, or such that it cannot be examined.</exception>
    public static void Examine(ReadOnlyMemory<byte> pdf)
    {
        var content = pdf.Span;
        if (content[Math.Max(0, content.Length - Tail)..].IndexOf("%%EOF"u8) < 0) throw new FileRefused("file-damaged");
        CheckNames(content);
        var unpacked = 0;
        for (var at = 0; content[at..].IndexOf("stream"u8) is >= 0 and var next;)
        {
            at += next + "stream".Length;
            if (IsEnd(content, at) || !HoldsObjects(content, at - "stream".Length)) continue;
            var data = Unpack(pdf[Start(content, at)..], MostUnpacked - unpacked);
            unpacked += data.Length;
            CheckNames(data);
        }
    }

    private static void CheckNames(ReadOnlySpan<byte> content)
    {
        foreach (var name in Names(content))
        {
            if (name == "Encrypt") throw new FileRefused("file-locked");
            if (Acting.Contains(name)) throw new FileRefused("pdf-active", name);
        }
    }

    private static bool IsEnd(ReadOnlySpan<byte> content, int at) => content[..(at - "stream".Length)].EndsWith("end"u8);

    private static int Start(ReadOnlySpan<byte> content, int at)
    {
        if (at < content.Length && content[at] == '\r') at++;
        if (at < content.Length && content[at] == '\n') at++;
        return at;
    }

    /// <summary>Whether the dictionary before a stream is one of packed objects: /N and /First are required of those, whatever type they claim.</summary>
    private static bool HoldsObjects(ReadOnlySpan<byte> content, int streamAt)
    {
        var before = content[Math.Max(0, streamAt - LongestDictionary)..streamAt];
        var names = Names(before[Math.Max(0, before.LastIndexOf(" obj"u8))..]);
        if (!names.Contains("ObjStm") && !names.Contains("First")) return false;
        if (!names.Contains("Filter") && !names.Contains("F")) return false;
        if (names.Exists(Veiling.Contains) || !(names.Contains("FlateDecode") || names.Contains("Fl"))) throw new FileRefused("pdf-unreadable");
        return true;
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> packed, int most)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var unpacking = new ZLibStream(source, CompressionMode.Decompress);
        try
        {
            return BoundedReading.ToEnd(unpacking, most) ?? throw new FileRefused("file-unpacks-too-large");
        }
        catch (InvalidDataException)
        {
            throw new FileRefused("pdf-unreadable");
        }
    }

    private static List<string> Names(ReadOnlySpan<byte> content)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        for (var at = 0; content[at..].IndexOf((byte)'/') is >= 0 and var next;)
        {
            at += next + 1;
            name.Clear();
            while (at < content.Length && name.Length < LongestName && IsRegular(content[at]))
            {
                if (content[at] == '#' && at + 2 < content.Length && byte.TryParse(content.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
                {
                    name.Append((char)letter);
                    at += 3;
                }
                else name.Append((char)content[at++]);
            }
            if (name.Length is > 0 and < LongestName) names.Add(name.ToString());
        }
        return names;
    }

    private static bool IsRegular(byte letter) => letter > ' ' && !"()<>[]{}/%"u8.Contains(letter);
}
