using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Attachments;

/// <summary>The files beside an entry: to read for whoever may read it, to add, describe, remove and put back for whoever may edit it.</summary>
[RequestSizeLimit(MostBytesSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytesSent)]
public sealed class IndexModel(EntryFinder finder, ReadableAttachments readable, EntryTimes times, CurrentActor current, PalmaresDb db, Localizer t) : FormPage
{
    /// <summary>More than a file may have, so that one that is too large gets our answer and not the server's.</summary>
    private const int MostBytesSent = 40 << 20;

    public FoundEntry Found { get; private set; } = null!;

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public IReadOnlyList<Attachment> Removed { get; private set; } = [];

    /// <summary>What was typed beside a file that was refused.</summary>
    public string Caption { get; private set; } = "";

    public string AlternativeText { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid? Added { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Saved { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Took { get; set; }

    /// <summary>May edit, and in time: files are as late as texts.</summary>
    public bool MayChange { get; private set; }

    public bool IsFull => Files.Count >= AttachmentRules.MostFiles;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation) => await FindAsync(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(int number, IFormFile? file, string? caption, string? alt, [FromServices] AddAttachment add, CancellationToken cancellation)
    {
        if (!await FindAsync(number, cancellation) || !MayChange) return NotFound();
        (Caption, AlternativeText) = (VisibleText.Line(caption), VisibleText.Line(alt));
        // A picture without a description is kept, and asked for one: a file field cannot be filled in again for its author.
        Refuse(AttachmentRules.CheckWords(isPicture: false, Caption, AlternativeText));
        if (file is null) Refuse([new("file-missing", "file")]);
        if (Errors.Count > 0) return Again();

        var (added, refusal) = file!.Length > AttachmentRules.MostBytes
            ? (null, new Violation("file-too-large", "file", AttachmentRules.MostMegabytes))
            : await add.RunAsync(Found.Entry, current.PersonId, file.FileName, await BytesAsync(file, cancellation), Caption, AlternativeText, cancellation);
        if (added is not null) return Redirect($"{Links.Attachments(number)}?added={added.Id}#file-{added.Id}");
        Refuse([refusal! with { Field = "file" }]);
        return Again();
    }

    public async Task<IActionResult> OnPostDescribeAsync(int number, Guid id, [FromServices] AttachmentChanges changes, CancellationToken cancellation)
    {
        if (await FindFileAsync(number, id, cancellation) is not { } file) return NotFound();
        (file.Caption, file.AlternativeText) = (VisibleText.Line(Request.Form[$"caption-{id}"]), VisibleText.Line(Request.Form[$"alt-{id}"]));
        Refuse(AttachmentRules.CheckWords(file.IsPicture, file.Caption, file.AlternativeText).Select(violation => violation with { Field = $"{violation.Field}-{id}" }));
        if (Errors.Count > 0) return Again();
        if (db.ChangeTracker.HasChanges() && await changes.RunAsync(Found.Entry, current.PersonId, "attachment-described", (_, _) => null, file, cancellation) is { } refusal)
        {
            Refuse([refusal]);
            return Again();
        }
        return Redirect($"{Links.Attachments(number)}?saved={id}#file-{id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int number, Guid id, [FromServices] RemoveAttachment remove, CancellationToken cancellation)
    {
        if (await FindFileAsync(number, id, cancellation) is not { } file) return NotFound();
        if (await remove.RunAsync(Found.Entry, file, current.PersonId, cancellation) is not { } refusal) return Redirect($"{Links.Attachments(number)}?took={id}");
        Refuse([refusal]);
        return Again();
    }

    public async Task<IActionResult> OnPostUndoAsync(int number, Guid id, [FromServices] RemoveAttachment remove, CancellationToken cancellation)
    {
        if (await FindFileAsync(number, id, cancellation) is not { } file) return NotFound();
        if (await remove.UndoAsync(Found.Entry, file, current.PersonId, cancellation) is not { } refusal) return Redirect($"{Links.Attachments(number)}#file-{id}");
        Refuse([refusal]);
        return Again();
    }

    private async Task<bool> FindAsync(int number, CancellationToken cancellation)
    {
        if (await finder.FindAsync(number, withFields: false, cancellation) is not { } found) return false;
        Found = found;
        MayChange = found.MayEdit && (await times.OfAsync(found.Entry, current.PersonId, cancellation))?.TakesText == true;
        Files = await readable.ListAsync(found, cancellation);
        Removed = await readable.RemovedAsync(found, cancellation);
        return true;
    }

    /// <summary>A file of this entry, removed or not, for who may edit it.</summary>
    private async Task<Attachment?> FindFileAsync(int number, Guid id, CancellationToken cancellation) =>
        await FindAsync(number, cancellation) && MayChange ? await db.Attachments.SingleOrDefaultAsync(file => file.Id == id && file.EntryId == Found.Entry.Id, cancellation) : null;

    private void Refuse(IEnumerable<Violation> violations)
    {
        foreach (var violation in violations) Refuse(violation.Field ?? "files", AttachmentWords.Of(violation, t));
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
