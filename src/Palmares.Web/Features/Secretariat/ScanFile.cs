namespace Palmares.Web.Features.Secretariat;

/// <summary>What a scan may be, by its content and never by its name: PDF, PNG or JPEG, up to 10 MB.</summary>
public static class ScanFile
{
    public const int Largest = 10 << 20;

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>The media type; null where it is none of the three.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8)) return "application/pdf";
        if (content.StartsWith(Png)) return "image/png";
        return content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
    }
}
