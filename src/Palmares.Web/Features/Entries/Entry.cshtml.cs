using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Entries;

/// <summary>An entry's own page.</summary>
public sealed class EntryModel : PageModel
{
    public IActionResult OnGet(int number) => NotFound();
}
