using Microsoft.AspNetCore.Mvc;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries.Versions;

/// <summary>What changed from one version to another, field by field and word by word.</summary>
public sealed class CompareModel(EntryDesk desk, PalmaresDb db, CatalogueSource source) : EntryPage(desk)
{
    public Catalogue Catalogue { get; } = source.Current;

    public int From { get; private set; }

    public int To { get; private set; }

    public EntryContent Before { get; private set; } = EntryContent.Empty;

    public EntryContent After { get; private set; } = EntryContent.Empty;

    public async Task<IActionResult> OnGetAsync(int from, int to)
    {
        if (await db.ContentAsync(Opened.Entry.Id, from, Cancellation) is not { } before || await db.ContentAsync(Opened.Entry.Id, to, Cancellation) is not { } after) return NotFound();
        (From, To, Before, After) = (from, to, before, after);
        return Page();
    }

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayReadDraft;
}
