using Microsoft.AspNetCore.Mvc;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Visitors;

/// <summary>Asks for a link to a new password. The answer is the same whether anybody has the address or not.</summary>
public sealed class ForgottenPasswordModel(PalmaresDb db, Attempts attempts, TimeProvider clock, Localizer localizer) : FormPage
{
    private static readonly Limit PerAddress = new("forgotten-password", 3, TimeSpan.FromHours(1));
    private static readonly Limit PerClient = new("forgotten-password-client", 30, TimeSpan.FromHours(1));

    [BindProperty]
    public string? Address { get; set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var typed = Address?.Trim();
        if (!MailAddresses.IsPlausible(typed))
        {
            Refuse("address", localizer["Enter an e-mail address, such as name@example.org"]);
            return Again();
        }
        if (await attempts.TakeAsync(PerClient, HttpContext.Client(), cancellation) is { } until)
        {
            Refuse("address", localizer["Too many attempts. Please try again after {0}.", until]);
            return Again(StatusCodes.Status429TooManyRequests);
        }
        var normalized = PersonAddress.Normalize(typed!);
        if (await attempts.TakeAsync(PerAddress, normalized, cancellation) is null)
        {
            db.PasswordRequests.Add(new() { Address = normalized, RequestedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellation);
        }
        IsSent = true;
        return Page();
    }
}
