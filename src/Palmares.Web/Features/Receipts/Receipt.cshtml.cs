using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Receipts;

/// <summary>"This hash was received at this instant", and nothing else (rule 9).</summary>
[RequestSizeLimit(2 << 20)]
public sealed class ReceiptModel(PalmaresDb db) : PageModel
{
    public string Number { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public bool InGrace { get; private set; }

    /// <summary>Whether what was sent to be compared is the text of the receipt; null before anything was.</summary>
    public bool? Matches { get; private set; }

    /// <summary>Nothing was sent to be compared.</summary>
    public bool IsEmpty { get; private set; }

    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number) => await FindAsync(number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, string? hash, IFormFile? file)
    {
        if (!await FindAsync(number)) return NotFound();
        Typed = hash?.Trim() is { Length: > 0 and <= 200 } typed ? typed : null;
        if (file is { Length: > 0 })
        {
            await using var stream = file.OpenReadStream();
            Matches = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, HttpContext.RequestAborted)) == Hash;
        }
        else if (Typed is not null) Matches = string.Equals(string.Concat(Typed.Where(char.IsLetterOrDigit)), Hash, StringComparison.OrdinalIgnoreCase);
        else IsEmpty = true;
        return Page();
    }

    private async Task<bool> FindAsync(string number)
    {
        if (number.Length > 40 || ReceiptNumber.Read(number) is not { } read) return false;
        var found = await db.Submissions.Where(row => row.Receipt == read).Select(row => new { row.Hash, row.ReceivedAt, row.InGrace }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (found is null) return false;
        (Number, Hash, ReceivedAt, InGrace) = (read, found.Hash, found.ReceivedAt, found.InGrace);
        return true;
    }
}
