using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Features.Demo;

/// <param name="Paragraphs">Each as its lines.</param>
public sealed record DemoMail(Guid Id, string Language, string Subject, string Address, DateTimeOffset DueAt, bool IsWaiting, IReadOnlyList<string[]> Paragraphs);

/// <summary>The outbox as a mailbox, newest first, secrets included: in the demonstration anybody may be anybody.</summary>
public sealed class MailModel(DemoMode demo, PalmaresDb db, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<DemoMail> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!demo.IsOn) return NotFound();
        var now = clock.GetUtcNow();
        var messages = db.Messages.AsNoTracking().Where(message => message.State != MessageState.Cancelled);
        if (!string.IsNullOrWhiteSpace(To)) messages = messages.Where(message => message.Address.Contains(To.Trim()));
        var newest = await messages.OrderByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id).Take(Most).ToListAsync(cancellation);
        Mails = [.. newest.Select(message => new DemoMail(
            message.Id, message.Language, message.Subject, message.Address, message.DueAt, message.DueAt > now,
            [.. message.Body.Replace(Message.SecretMark, message.Secret, StringComparison.Ordinal).Trim().Split("\n\n").Select(paragraph => paragraph.Split('\n'))]))];
        return Page();
    }
}
