using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>The entry as it goes on paper, for the browser's own printing; where no PDF can be made here, the way to one.</summary>
public sealed class PrintModel(EntryPapers papers) : PageModel
{
    public EntryPaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (await papers.FindAsync(number, version: null, cancellation) is not { } paper) return NotFound();
        Paper = paper;
        return Page();
    }
}
