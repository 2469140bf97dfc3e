using System.Buffers.Binary;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>JPEG (ITU-T T.81): segments, each begun by a marker; behind a start of scan the picture's data until the next marker.</summary>
internal static class JpegPicture
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Comment = 0xFE;

    /// <summary>Keeps picture, colour profile and which way is up. Position, device, names, previews and what follows the end go.</summary>
    /// <exception cref="FileRefused">Broken or too large.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> jpeg)
    {
        var output = new MemoryStream(jpeg.Length);
        output.Write([0xFF, StartOfImage]);
        if (ExifOrientation.Find(jpeg) is > 1 and <= 8 and var orientation) output.Write(ExifOrientation.Segment(orientation));

        var (at, isPicture) = (2, false);
        while (at + 2 <= jpeg.Length && jpeg[at] == 0xFF)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF) at++;
            else if (marker == EndOfImage)
            {
                if (!isPicture) break;
                output.Write([0xFF, EndOfImage]);
                return output.ToArray();
            }
            else
            {
                var segment = Segment(jpeg, at);
                if (IsFrame(marker))
                    PictureSize.Check(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
                if (marker == StartOfScan)
                {
                    isPicture = true;
                    segment = jpeg.Slice(at, segment.Length + ScanLength(jpeg[(at + segment.Length)..]));
                }
                if (IsKept(marker, segment)) output.Write(segment);
                at += segment.Length;
            }
        }
        throw new FileRefused("file-damaged");
    }

    /// <summary>The segment at the marker, with the marker and its length.</summary>
    public static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> jpeg, int at)
    {
        if (at + 4 > jpeg.Length) throw new FileRefused("file-damaged");
        var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]) + 2;
        if (length < 4 || at + length > jpeg.Length || (IsFrame(jpeg[at + 1]) && length < 11)) throw new FileRefused("file-damaged");
        return jpeg.Slice(at, length);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        Comment => false,
        0xE0 => segment[4..].StartsWith("JFIF\0"u8),
        0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        0xEE => segment[4..].StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF => false,
        _ => true,
    };

    /// <summary>Up to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
            if (data[at] == 0xFF && data[at + 1] is not (0 or >= 0xD0 and <= 0xD7)) return at;
        throw new FileRefused("file-damaged");
    }
}
