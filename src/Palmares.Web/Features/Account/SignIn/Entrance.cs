using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account.SignIn;

/// <summary>The last step of every way in: a new session, and on to where the person wanted to go.</summary>
public sealed class Entrance(Sessions sessions, CurrentActor current)
{
    public async Task<IActionResult> EnterAsync(PageModel page, Person person, bool withSecondFactor, string? returnUrl)
    {
        if (current.SessionId is not null) await sessions.EndAsync(current);
        await HalfSignedIn.EndAsync(page.HttpContext);
        await sessions.OpenAsync(page.HttpContext, person, withSecondFactor);
        return page.LocalRedirect(Target(page, returnUrl));
    }

    /// <summary>Never another site.</summary>
    public static string Target(PageModel page, string? returnUrl) => page.Url.IsLocalUrl(returnUrl) && Ascii.IsValid(returnUrl) ? returnUrl : Links.Entries;
}
