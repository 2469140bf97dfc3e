using Microsoft.AspNetCore.Mvc;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;

namespace Palmares.Web.Features.Account.Addresses;

/// <summary>The link of the mail: who asked, signed in, confirms the address. Reading the page does nothing yet.</summary>
public sealed class VerifyModel(ChangeAddresses change, CurrentActor current) : FormPage
{
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Address = (await change.FindAsync(current.PersonId, token, cancellation))?.Address.Address;
        return Address is null ? Again(StatusCodes.Status404NotFound) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation) =>
        await change.FindAsync(current.PersonId, token, cancellation) is { } found && await change.VerifyAsync(found.Link, cancellation)
            ? LocalRedirect(Links.Account)
            : Again(StatusCodes.Status404NotFound);
}
