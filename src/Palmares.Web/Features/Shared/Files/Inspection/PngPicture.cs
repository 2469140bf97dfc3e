using System.Buffers.Binary;
using System.Text;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>PNG (W3C, third edition): a signature and chunks, each with its length, type, data and checksum.</summary>
internal static class PngPicture
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private const int Around = 12;

    /// <summary>Shape, colours, transparency, density and animation. All else (texts, time, Exif, what a program adds) goes.</summary>
    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    /// <exception cref="FileRefused">Broken, or larger than a screen of any use.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> png)
    {
        var output = new MemoryStream(png.Length);
        output.Write(Signature);
        for (var at = Signature.Length; at + Around <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - Around) break;
            var chunk = png.Slice(at, (int)length + Around);
            var type = Encoding.ASCII.GetString(chunk[4..8]);
            if ((at == Signature.Length) != (type == "IHDR")) break;
            if (type == "IHDR") PictureSize.Check(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
            if (Kept.Contains(type)) output.Write(chunk);
            // What stands behind the end belongs to no picture.
            if (type == "IEND") return output.ToArray();
            at += chunk.Length;
        }
        throw new FileRefused("file-damaged");
    }
}

internal static class PictureSize
{
    /// <summary>Points. A few kilobytes can claim billions, and take the memory of whoever opens them.</summary>
    private const long Most = 80_000_000;

    public static void Check(long width, long height)
    {
        if (width == 0 || height == 0) throw new FileRefused("file-damaged");
        if (width * height > Most || width > ushort.MaxValue || height > ushort.MaxValue) throw new FileRefused("picture-too-large", (int)(Most / 1_000_000));
    }
}
