using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Visitors;

/// <summary>The link of the mail: choose a new password, once. All sessions end; a second factor stays as it is.</summary>
public sealed class NewPasswordModel(PalmaresDb db, NewPassword choice, SetPassword set, TimeProvider clock, Localizer localizer) : FormPage
{
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Of a link that was used or is too old.</summary>
    public bool IsDead { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) => await FindAsync(token, cancellation) is null ? Dead() : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link) return Dead();
        var person = await db.People.AsNoTracking().Include(row => row.Addresses).SingleAsync(row => row.Id == link.PersonId, cancellation);
        if (choice.Problem(Password, Passwords.NewPassword.PersonalWords(person)) is { } problem)
        {
            Refuse("password", problem);
            return Again();
        }
        if (await choice.HashAsync(Password!) is not { } hash)
        {
            Refuse("password", localizer["Very many people are signing in right now. Please try again in a few seconds."]);
            return Again(StatusCodes.Status503ServiceUnavailable);
        }
        return await set.RunAsync(person.Id, hash, link.Id, keepSession: null, cancellation) ? LocalRedirect(Links.SignIn) : Dead();
    }

    private async Task<AccountLink?> FindAsync(string token, CancellationToken cancellation)
    {
        var (hash, now) = (Secret.HashOf(token), clock.GetUtcNow());
        return await db.AccountLinks.AsNoTracking()
            .SingleOrDefaultAsync(link => link.TokenHash == hash && link.Purpose == LinkPurpose.NewPassword && link.UsedAt == null && link.ExpiresAt > now, cancellation);
    }

    private IActionResult Dead()
    {
        IsDead = true;
        return Again(StatusCodes.Status404NotFound);
    }
}
