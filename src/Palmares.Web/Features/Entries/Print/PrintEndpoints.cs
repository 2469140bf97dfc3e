using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Files.Inspection;
using Palmares.Web.Hosting.Work;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Print;

public static class PrintEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddEntryPrint(this IServiceCollection services) => services
        .AddSingleton<ChromiumPrinter>().AddScoped<EntryPapers>().AddScoped<ReceiptPapers>().AddScoped<PaperHtml>().AddScoped<PaperPdf>().AddScoped<Chore, TrimPapers>();

    public static void MapEntryPdf(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/entries/{number:int:min(1)}/entry.pdf", Reading,
            (int number, EntryPapers papers, PaperPdf pdf, Localizer t, HttpContext context, CancellationToken cancellation) => AnswerAsync(number, null, papers, pdf, t, context, cancellation)).WithMetadata(new SandboxedFile());
        routes.MapMethods("/entries/{number:int:min(1)}/versions/{version:int:min(1)}.pdf", Reading,
            (int number, int version, EntryPapers papers, PaperPdf pdf, Localizer t, HttpContext context, CancellationToken cancellation) => AnswerAsync(number, version, papers, pdf, t, context, cancellation)).WithMetadata(new SandboxedFile());
        routes.MapMethods("/entries/{number:int:min(1)}/receipts/{receipt}.pdf", Reading, AnswerReceiptAsync).WithMetadata(new SandboxedFile());
    }

    private static async Task<IResult> AnswerReceiptAsync(int number, string receipt, ReceiptPapers papers, PaperPdf pdf, Localizer t, HttpContext context, CancellationToken cancellation)
    {
        if (await papers.FindAsync(number, receipt, cancellation) is not { } paper) return Results.NotFound();
        return await pdf.MakeAsync(paper, context, cancellation) is { } made
            ? Results.File(made, FileKind.Pdf.MediaType, $"receipt-{paper.Submission.Receipt}-{t.Code}.pdf") : Results.Redirect(Links.EntryReceipts(number));
    }

    private static async Task<IResult> AnswerAsync(int number, int? version, EntryPapers papers, PaperPdf pdf, Localizer t, HttpContext context, CancellationToken cancellation)
    {
        if (await papers.FindAsync(number, version, cancellation) is not { } paper) return Results.NotFound();
        if (await pdf.MakeAsync(paper, context, cancellation) is not { } made) return Results.Redirect(Links.EntryPrint(number));
        var name = paper.Version is { } kept ? $"entry-{Localizer.Year(number)}-version-{Localizer.Year(kept)}-{t.Code}.pdf" : $"entry-{Localizer.Year(number)}-{t.Code}.pdf";
        return Results.File(made, FileKind.Pdf.MediaType, name);
    }
}
