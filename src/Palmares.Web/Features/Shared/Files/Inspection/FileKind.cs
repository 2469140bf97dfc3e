namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>A kind of file that is taken, known by its content and named by its extension.</summary>
public sealed record FileKind(string Extension, string MediaType)
{
    public static readonly FileKind Pdf = new("pdf", "application/pdf");
    public static readonly FileKind Png = new("png", "image/png");
    public static readonly FileKind Jpeg = new("jpg", "image/jpeg");
    public static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly FileKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public bool Fits(string extension) => extension == Extension || (this == Jpeg && extension == "jpeg");
}
