using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Files.Inspection;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Word;

public static class WordEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddWordForm(this IServiceCollection services) => services
        .AddSingleton<WordFormTexts>().AddSingleton<WordFormWriter>().AddSingleton<WordFormReader>();

    /// <summary>The empty form, for everybody.</summary>
    public static void MapEmptyForm(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/{lang:language}/rules/form.docx", Reading, (Localizer t, WordFormWriter writer) =>
            Results.File(writer.Write(WordForm.Empty, t.Language), FileKind.Docx.MediaType, $"form-{t.Code}.docx"));

    /// <summary>An entry's own form, filled in, for those who may read its draft.</summary>
    public static void MapFilledForm(this IEndpointRouteBuilder routes) => routes.MapMethods("/entries/{number:int:min(1)}/form.docx", Reading, FilledAsync);

    private static async Task<IResult> FilledAsync(int number, EntryDesk desk, WordFormWriter writer, Localizer t, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(number, cancellation) is not { Found.MayReadDraft: true } opened) return Results.NotFound();
        var revisions = opened.Entry.Fields.ToDictionary(field => field.Field, field => field.Revision);
        var form = new WordForm(opened.Content, opened.Rules, opened.Number, revisions);
        return Results.File(writer.Write(form, t.Language), FileKind.Docx.MediaType, $"entry-{Localizer.Year(number)}-{t.Code}.docx");
    }
}
