using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Entries.Form;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Files.Inspection;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>Takes the form back as a document: shows what was read, field by field, and saves what is chosen. Nothing is kept before that.</summary>
[RequestSizeLimit(MostBytesSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytesSent, ValueLengthLimit = MostBytesSent)]
public sealed class UploadModel(EntryDesk desk, WordFormReader reader, WordFormWriter writer, SaveFields save, CurrentActor current, Localizer t) : EntryPage(desk)
{
    private const int MostBytesSent = 40 << 20;

    private readonly List<(string Field, string Message)> _errors = [];

    public IReadOnlyList<(string Field, string Message)> Errors => _errors;

    public string? ErrorOf(string field) => _errors.Where(error => error.Field == field).Select(error => error.Message).FirstOrDefault();

    /// <summary>What was read; null before a document was sent.</summary>
    public WordReading? Reading { get; private set; }

    public IReadOnlyList<UploadedField> Fields { get; private set; } = [];

    /// <summary>Fields that somebody saved while this page was open; nothing of them was overwritten.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>The form as it would be with all that was read.</summary>
    public EntryContent Result => Fields.Aggregate(Opened.Content, (content, read) => content.With(read.Field, read.Text));

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostReadAsync(IFormFile? document, CancellationToken cancellation)
    {
        if (!Opened.TakesText) return Page();
        if (document is null) return Refuse(new("file-missing", null));
        if (document.Length > AttachmentRules.MostBytes) return Refuse(new("file-too-large", null, AttachmentRules.MostMegabytes));
        var bytes = new byte[document.Length];
        await using (var stream = document.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancellation);
        try
        {
            Reading = reader.Read(document.FileName, bytes);
        }
        catch (FileRefused refused)
        {
            return Refuse(refused.Violation);
        }
        Fields = UploadComparison.Of(Reading, Opened, AsWritten());
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        var chosen = new List<TypedField>();
        var posted = await Request.ReadFormAsync(cancellation);
        foreach (var field in EntryFields.All.Where(field => posted["take"].Contains(EntryFieldCodes.Of(field))))
        {
            var (text, violation) = DraftText.Read(field, posted[EntryFieldCodes.Of(field)].ToString());
            if (violation is not null) _errors.Add((EntryFieldCodes.Of(field), FieldWords.Of(violation, t)));
            else if (int.TryParse(posted[PostedForm.RevisionName(field)], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) chosen.Add(new(field, text, revision));
        }
        if (!Opened.TakesText || (_errors.Count == 0 && chosen.Count == 0)) return See(Links.EntryUpload(Number));
        var saved = await save.RunAsync(Opened.Entry.Id, chosen, current.PersonId, byHand: true, cancellation, VersionOccasion.Uploaded);
        if (saved.Conflicts.Count == 0 && _errors.Count == 0) return See(Links.Entry(Number));
        Conflicts = saved.Conflicts;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayEdit;

    /// <summary>What reading back what is saved gives, in any language the same.</summary>
    private WordReading AsWritten() =>
        reader.Read("form.docx", writer.Write(new(Opened.Content, Opened.Rules, null, new Dictionary<EntryField, int>()), Language.En));

    private PageResult Refuse(Violation violation)
    {
        _errors.Add(("document", violation.Code == "form-foreign"
            ? t["This is not the official form: none of its fields or headings was found. Download the form, fill it in and send that."]
            : FileWords.Of(violation, t)));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
