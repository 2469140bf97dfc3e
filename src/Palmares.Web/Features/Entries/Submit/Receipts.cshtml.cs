using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Entries.Submit;

/// <summary>A submission with the version it made, for the entry's people.</summary>
public sealed record EntryReceipt(Submission Submission, EntryVersion Version);

/// <summary>The receipts of an entry, the one that counts first; to be printed and kept.</summary>
public sealed class ReceiptsModel(EntryFinder finder, EntryTimes deadlines, PalmaresDb db) : PageModel
{
    public Entry Entry { get; private set; } = null!;

    public EntryTime Deadline { get; private set; } = null!;

    public IReadOnlyList<EntryReceipt> Receipts { get; private set; } = [];

    /// <summary>Of the version that counts.</summary>
    public EntryContent Written { get; private set; } = EntryContent.Empty;

    public async Task<IActionResult> OnGetAsync(int number)
    {
        if (!await FindAsync(number)) return NotFound();
        Written = EntryContent.FromJson(Receipts[0].Version.Content);
        Deadline = await deadlines.KnownAsync(Entry, null, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>The very bytes that were hashed.</summary>
    public async Task<IActionResult> OnGetTextAsync(int number, string receipt)
    {
        if (!await FindAsync(number) || Receipts.FirstOrDefault(row => row.Submission.Receipt == receipt) is not { } found) return NotFound();
        return File(Encoding.UTF8.GetBytes(found.Version.Content), "application/json", $"{found.Submission.Receipt}.json");
    }

    private async Task<bool> FindAsync(int number)
    {
        if (await finder.FindAsync(number, withFields: false, HttpContext.RequestAborted) is not { } found) return false;
        Entry = found.Entry;
        Receipts = await (from submission in db.Submissions
                          join version in db.EntryVersions on submission.VersionId equals version.Id
                          where submission.EntryId == Entry.Id
                          orderby version.Number descending
                          select new EntryReceipt(submission, version)).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        return Receipts.Count > 0;
    }
}
