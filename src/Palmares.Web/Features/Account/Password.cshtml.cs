using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>Another password; all other sessions end.</summary>
[RecentSignIn]
public sealed class PasswordModel(PalmaresDb db, NewPassword choice, SetPassword set, CurrentActor current, Sessions sessions, Localizer localizer) : FormPage
{
    [BindProperty]
    public string? Password { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var person = await db.People.Include(row => row.Addresses).SingleAsync(row => row.Id == current.PersonId, cancellation);
        if (choice.Problem(Password, NewPassword.PersonalWords(person)) is { } problem)
        {
            Refuse("password", problem);
            return Again();
        }
        if (await choice.HashAsync(Password!) is not { } hash)
        {
            Refuse("password", localizer["Very many people are signing in right now. Please try again in a few seconds."]);
            return Again(StatusCodes.Status503ServiceUnavailable);
        }
        await set.RunAsync(person.Id, hash, link: null, keepSession: current.SessionId, cancellation);
        await sessions.RefreshAsync(person, current.SessionId!.Value);
        return LocalRedirect(Links.Account);
    }
}
