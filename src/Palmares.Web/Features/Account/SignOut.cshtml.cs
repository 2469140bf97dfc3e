using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>Ends the session on POST; asked for by address, it leads home.</summary>
public sealed class SignOutModel(Sessions sessions, CurrentActor actor, Localizer localizer) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Links.Home(localizer.Language));

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(actor);
        return LocalRedirect(Links.Home(localizer.Language));
    }
}
