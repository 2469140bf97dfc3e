using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Features.Receipts;

/// <summary>Leads from a number that somebody typed to its page.</summary>
public sealed class IndexModel : PageModel
{
    public string? Typed { get; private set; }

    public IActionResult OnGet(string? number)
    {
        Typed = number?.Trim();
        return Typed is { Length: > 0 and < 100 } typed && ReceiptNumber.Read(typed) is { } read ? Redirect(Links.Receipt(read)) : Page();
    }
}
