using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>The account at a glance, each fact with the page that changes it.</summary>
public sealed class IndexModel(AccountPicture picture, CurrentActor current, Localizer localizer) : PageModel
{
    public AccountFacts Facts { get; private set; } = null!;

    /// <summary>Roles that the person holds and may not act in, since this session was opened without a second step.</summary>
    public IReadOnlyList<AssociationRole> Asleep { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Facts = await picture.LoadAsync(localizer.Language, cancellation);
        Asleep = [.. current.Actor.Offices.Select(office => office.Role).Distinct().Where(role => !current.Actor.Is(role))];
        return Page();
    }
}
