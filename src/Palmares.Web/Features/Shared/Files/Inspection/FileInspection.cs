using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>A file that may be kept.</summary>
/// <param name="Name">Cleaned, see <see cref="FileNames"/>.</param>
/// <param name="Content">Without what its maker did not mean to send: position, device and names in pictures and office files.</param>
public sealed record InspectedFile(string Name, FileKind Kind, ReadOnlyMemory<byte> Content);

/// <summary>
/// Looks into a file that somebody sends: its kind by content, which its extension must agree with; nothing that runs, loads
/// or unpacks to more than it should. What cannot be examined is refused.
/// </summary>
public static class FileInspection
{
    /// <exception cref="FileRefused">With the reason.</exception>
    public static InspectedFile Inspect(string name, ReadOnlyMemory<byte> content)
    {
        var cleaned = FileNames.Clean(name);
        var package = content.Span.StartsWith("PK\x03\x04"u8) ? OfficePackage.Read(content) : null;
        var kind = package?.Kind ?? KindOf(content.Span);
        if (!kind.Fits(FileNames.Extension(cleaned))) throw new FileRefused("file-other-extension", cleaned, kind.Extension.ToUpperInvariant());
        return new(cleaned, kind, Examined(kind, content, package));
    }

    /// <summary>As <see cref="Inspect"/>, with the reason as a value.</summary>
    public static (InspectedFile? File, Violation? Refusal) TryInspect(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            return (Inspect(name, content), null);
        }
        catch (FileRefused refused)
        {
            return (null, refused.Violation);
        }
    }

    private static ReadOnlyMemory<byte> Examined(FileKind kind, ReadOnlyMemory<byte> content, OfficePackage? package)
    {
        if (kind == FileKind.Png) return PngPicture.WithoutMetadata(content.Span);
        if (kind == FileKind.Jpeg) return JpegPicture.WithoutMetadata(content.Span);
        if (package is null)
        {
            PdfDocument.Examine(content);
            return content;
        }
        OfficeRules.Examine(package);
        return package.WithoutMetadata();
    }

    private static FileKind KindOf(ReadOnlySpan<byte> content)
    {
        if (content.Length == 0) throw new FileRefused("file-empty");
        if (content.StartsWith(PngPicture.Signature)) return FileKind.Png;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (content.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        throw new FileRefused(content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "file-old-or-locked-office" : "file-other-kind");
    }
}
