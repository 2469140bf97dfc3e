using Microsoft.AspNetCore.Mvc;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Erasing;

/// <summary>Erases the account for good, after saying what goes and what stays.</summary>
[RecentSignIn]
public sealed class IndexModel(EraseAccount erase, Sessions sessions, CurrentActor current, Localizer localizer) : FormPage
{
    /// <summary>The person has ticked that it is meant.</summary>
    [BindProperty]
    public string? Sure { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sure != "yes")
        {
            Refuse("sure", localizer["Tick the box if you mean it: nobody can undo this."]);
            return Again();
        }
        await erase.RunAsync(current.PersonId, cancellation);
        await sessions.EndAsync(current);
        return LocalRedirect(Links.Home(localizer.Language));
    }
}
