using Microsoft.AspNetCore.Mvc;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Entries.Versions;

/// <summary>One version's full text, and the way back to it.</summary>
public sealed class VersionModel(EntryDesk desk, PalmaresDb db, RestoreVersion restore, CurrentActor current) : EntryPage(desk)
{
    public int Version { get; private set; }

    public EntryContent Text { get; private set; } = EntryContent.Empty;

    public async Task<IActionResult> OnGetAsync(int version)
    {
        if (await db.ContentAsync(Opened.Entry.Id, version, Cancellation) is not { } content) return NotFound();
        (Version, Text) = (version, content);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int version)
    {
        if (await db.ContentAsync(Opened.Entry.Id, version, Cancellation) is not { } content || !Opened.Found.MayEdit) return NotFound();
        if (Opened.TakesText) await restore.RunAsync(Opened.Entry, version, content, current.PersonId, Cancellation);
        return See(Links.Entry(Number));
    }

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayReadDraft;
}
