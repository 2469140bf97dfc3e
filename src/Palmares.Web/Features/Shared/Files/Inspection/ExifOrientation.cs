using System.Buffers.Binary;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>Which way is up in a photograph (Exif 2.3, tag 0x0112): all that is kept of its Exif data, else it would lie on its side.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int MostEntries = 200;

    private static ReadOnlySpan<byte> Head => "Exif\0\0"u8;

    /// <summary>1 to 8 where it is said.</summary>
    public static int? Find(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] is >= 0xE0 and <= 0xFE;)
        {
            var segment = JpegPicture.Segment(jpeg, at);
            if (segment[1] == 0xE1 && segment[4..].StartsWith(Head)) return Read(segment[(4 + Head.Length)..]);
            at += segment.Length;
        }
        return null;
    }

    /// <summary>An Exif segment that says nothing else.</summary>
    public static byte[] Segment(int orientation) =>
        [0xFF, 0xE1, 0, 34, .. Head, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10) return null;
        var little = tiff[0] == (byte)'I';
        var directory = Long(tiff[4..], little);
        if (directory > tiff.Length - 2) return null;
        var entries = tiff[(int)directory..];
        var count = Math.Min((int)Short(entries, little), MostEntries);
        for (var (entry, at) = (0, 2); entry < count && at + 12 <= entries.Length; entry++, at += 12)
            if (Short(entries[at..], little) == Tag) return Short(entries[(at + 8)..], little);
        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
