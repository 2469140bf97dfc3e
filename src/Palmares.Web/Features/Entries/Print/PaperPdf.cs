using System.Security.Cryptography;
using System.Text;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Hosting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>
/// The PDF of a paper. It is kept under the digest of the page it is made from, so that a second reader costs nothing and no
/// change of text, language or look is ever served stale. The folder is a cache: it may be emptied at any time.
/// </summary>
public sealed class PaperPdf(PaperHtml html, ChromiumPrinter printer, IWebHostEnvironment environment, IConfiguration configuration, Localizer t)
{
    private const string Page = "page.html";

    private static readonly string[] Files = ["css/palmares.css", "fonts/brygada-1918-latin.woff2", "fonts/brygada-1918-latin-ext.woff2", "fonts/source-sans-3-latin.woff2", "fonts/source-sans-3-latin-ext.woff2"];

    /// <summary>Null where none can be made.</summary>
    public async Task<byte[]?> MakeAsync(EntryPaper paper, HttpContext context, CancellationToken cancellation)
    {
        var page = await html.WriteAsync("/Features/Entries/Print/_Paper.cshtml", paper with { StyleSheets = "css/", IsFile = true }, context);
        return await MakeAsync(page, $"{PaperWords.Origin(paper, t)} · {paper.Hash}", cancellation);
    }

    /// <summary>Null where none can be made.</summary>
    public async Task<byte[]?> MakeAsync(ReceiptPaper paper, HttpContext context, CancellationToken cancellation) =>
        await MakeAsync(await html.WriteAsync("/Features/Entries/Print/_ReceiptPaper.cshtml", paper, context), $"{paper.Submission.Receipt} · {paper.Submission.Hash}", cancellation);

    private async Task<byte[]?> MakeAsync(string page, string origin, CancellationToken cancellation)
    {
        var foot = PaperWords.Foot(origin, t);
        var look = await ReadAsync(Files[0], cancellation);
        var key = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(page + foot), .. look]));
        var kept = Path.Join(configuration.DataFolder(), "pdf", key[..2], key + ".pdf");
        if (File.Exists(kept)) return await File.ReadAllBytesAsync(kept, cancellation);

        if (await PrintAsync(page, foot, cancellation) is not { } pdf) return null;
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        // Written beside and moved, so that nobody is served half of one.
        var written = $"{kept}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(written, pdf, CancellationToken.None);
        File.Move(written, kept, overwrite: true);
        return pdf;
    }

    /// <summary>Through the provider: run from the sources, there is no folder of these files beside the program.</summary>
    private async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        await using var stream = environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private async Task<byte[]?> PrintAsync(string page, string foot, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("palmares-pdf-");
        try
        {
            foreach (var file in Files)
            {
                var copy = Path.Join(folder.FullName, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                await File.WriteAllBytesAsync(copy, await ReadAsync(file, cancellation), cancellation);
            }
            await File.WriteAllTextAsync(Path.Join(folder.FullName, "css", "foot.css"), foot, cancellation);
            await File.WriteAllTextAsync(Path.Join(folder.FullName, Page), page, cancellation);
            return await printer.PrintAsync(folder.FullName, Page, cancellation);
        }
        finally
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                // A dying process may still write into its profile; the system empties the folder of temporary files.
            }
        }
    }
}
