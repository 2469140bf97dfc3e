using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Secretariat;

/// <summary>A live request with the entry it is about.</summary>
public sealed record PaperRow(EndorsementRequest Request, int Number, string Content, string? RecordedBy)
{
    public EntryContent Written { get; } = EntryContent.FromJson(Content);
}

/// <summary>Endorsements on paper: recorded by one officer with the scan, confirmed by another.</summary>
[RequestSizeLimit(ScanFile.Largest + (1 << 20))]
public sealed class PaperModel(PalmaresDb db, RecordPaper record, FileStore files, CatalogueSource source, CurrentActor current, Localizer localizer, TimeProvider clock) : OfficePage(current)
{
    public Catalogue Catalogue { get; } = source.Current;

    public IReadOnlyList<PaperRow> Open { get; private set; } = [];

    public IReadOnlyList<PaperRow> ToConfirm { get; private set; } = [];

    public IReadOnlyList<Violation> Violations { get; private set; } = [];

    public Guid? Sent { get; private set; }

    public IReadOnlyList<(string Field, string Message)> Errors => [.. Violations.Select(violation => (violation.Field!, Words(violation)))];

    public string? ErrorOf(string fieldName) => Violations.FirstOrDefault(violation => violation.Field == fieldName) is { } violation ? Words(violation) : null;

    public bool IsOwn(PaperRow row) => row.Request.SignedBy == Officer;

    public async Task OnGetAsync() => await ShowAsync();

    /// <summary>The scan, for the officers who hold it against the text.</summary>
    public async Task<IActionResult> OnGetScanAsync(Guid request)
    {
        var sha256 = await db.EndorsementRequests.Where(row => row.Id == request).Select(row => row.ScanSha256).SingleOrDefaultAsync(Cancellation);
        if (sha256 is null || await files.OpenAsync(sha256, Cancellation) is not { } stream) return NotFound();
        var head = new byte[8];
        var type = ScanFile.TypeOf(head.AsSpan(0, await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, Cancellation)));
        stream.Position = 0;
        return File(stream, type ?? "application/octet-stream", $"endorsement-{sha256[..8]}{(type is "application/pdf" ? ".pdf" : type is "image/png" ? ".png" : ".jpg")}");
    }

    public async Task<IActionResult> OnPostAsync(string? act, Guid request, string? name, string? function, IFormFile? scan)
    {
        var done = act switch
        {
            "confirm" => await record.ConfirmAsync(request, Officer, Cancellation),
            "refuse" => await record.RefuseAsync(request, Officer, Cancellation),
            _ => false,
        };
        if (act is "confirm" or "refuse" && !done) Violations = [new("not-there", "to-confirm")];
        else if (!done)
        {
            (Sent, Violations) = (request, await record.RunAsync(request, name, function, await BytesAsync(scan), Officer, Cancellation));
            done = Violations.Count == 0;
        }
        if (done) return Redirect(Links.PaperEndorsements);
        await ShowAsync();
        return Page();
    }

    private string Words(Violation violation) => violation.Code switch
    {
        "name" => localizer["Type the name as it stands on the paper."],
        "function" => localizer["Type the function as it stands on the paper."],
        "scan" => localizer["Choose the scan: a PDF, PNG or JPEG of up to 10 MB."],
        "closed" => localizer["Nothing is open to be signed any more."],
        _ => localizer["This cannot be confirmed: it is no longer there, or you recorded it yourself."],
    };

    private static async Task<byte[]> BytesAsync(IFormFile? file)
    {
        if (file is null or { Length: 0 or > ScanFile.Largest }) return [];
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task ShowAsync()
    {
        var now = clock.GetUtcNow();
        var rows = await (from request in db.EndorsementRequests
                          join entry in db.Entries on request.EntryId equals entry.Id
                          join version in db.EntryVersions on request.VersionId equals version.Id
                          where request.StaleAt == null && request.DeclinedAt == null && request.ConfirmedAt == null
                              && ((request.EndorsedAt == null && request.ExpiresAt > now) || request.Channel == EndorsementChannel.Paper)
                          orderby entry.Number
                          select new PaperRow(request, entry.Number, version.Content, db.People.Where(person => person.Id == request.SignedBy).Select(person => person.Name).FirstOrDefault()))
            .AsNoTracking().ToListAsync(Cancellation);
        Open = [.. rows.Where(row => row.Request.EndorsedAt is null)];
        ToConfirm = [.. rows.Where(row => row.Request.EndorsedAt is not null)];
    }
}
