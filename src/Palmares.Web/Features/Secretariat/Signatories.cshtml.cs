using Microsoft.AspNetCore.Mvc;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Endorsing;

namespace Palmares.Web.Features.Secretariat;

/// <summary>Signatories whom an author named and nobody has confirmed, to be looked at before an entry is qualified.</summary>
public sealed class SignatoriesModel(NewSignatories signatories, ConfirmSignatory confirm, CurrentActor current) : OfficePage(current)
{
    public IReadOnlyList<NewSignatory> Unconfirmed { get; private set; } = [];

    public async Task OnGetAsync() => Unconfirmed = await signatories.OfAsync(institutionId: null, Cancellation);

    public async Task<IActionResult> OnPostAsync(Guid request)
    {
        await confirm.RunAsync(request, institutionId: null, Officer, Cancellation);
        return Redirect(Links.NewSignatories);
    }
}
