using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Addresses;

/// <summary>The e-mail addresses of the account.</summary>
[RecentSignIn]
public sealed class IndexModel(PalmaresDb db, ChangeAddresses change, CurrentActor current, Localizer localizer) : FormPage
{
    public IReadOnlyList<PersonAddress> Addresses { get; private set; } = [];

    public bool IsForMails(PersonAddress address) => address.Normalized == PersonAddress.Normalize(current.Person!.Email ?? "");

    [BindProperty]
    public string? Address { get; set; }

    /// <summary>A mail was sent to this address just now.</summary>
    public string? SentTo { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var problem = await change.AddAsync(current.PersonId, Address ?? "", cancellation);
        await LoadAsync(cancellation);
        if (problem is null)
        {
            (SentTo, Address) = (Address, null);
            return Page();
        }
        Refuse("address", problem.Code switch
        {
            "address-implausible" => localizer["Enter an e-mail address, such as name@example.org"],
            "address-there" => localizer["Your account has this address already"],
            "addresses-too-many" => localizer["An account has at most {0} addresses", ChangeAddresses.Most],
            _ => localizer["So many links were sent today that no more are sent before tomorrow"],
        });
        return Again();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation)
    {
        await change.RemoveAsync(current.PersonId, id, cancellation);
        return LocalRedirect(Links.Addresses);
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid id, CancellationToken cancellation)
    {
        await change.ChooseAsync(current.PersonId, id, cancellation);
        return LocalRedirect(Links.Addresses);
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Addresses = await db.PersonAddresses.AsNoTracking().Where(row => row.PersonId == current.PersonId).OrderBy(row => row.Normalized).ToListAsync(cancellation);
}
