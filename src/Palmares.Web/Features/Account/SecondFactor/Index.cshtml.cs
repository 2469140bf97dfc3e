using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.SecondFactor;

/// <summary>The second step of signing in: an authenticator app, and recovery codes for the day it is lost.</summary>
[RecentSignIn]
public sealed class IndexModel(PalmaresDb db, SetUpSecondFactor setUp, AuthenticatorKeys keys, Attempts attempts, CurrentActor current, Localizer localizer) : FormPage
{
    private static readonly Limit PerPerson = new("authenticator-set-up", 10, TimeSpan.FromMinutes(15));

    public Person Person { get; private set; } = null!;

    /// <summary>A key that waits for its first code.</summary>
    public byte[]? Key { get; private set; }

    /// <summary>Just made: shown in this answer and never again.</summary>
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public int CodesLeft { get; private set; }

    public string KeyAddress => OneTimeCode.Address(Key!, "Palmares", Person.Email ?? Person.Name);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellation)
    {
        await setUp.StartAsync(current.PersonId, cancellation);
        return LocalRedirect(Links.SecondFactor);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? code, CancellationToken cancellation)
    {
        if (await attempts.TakeAsync(PerPerson, $"{current.PersonId}", cancellation) is { } until) Refuse("code", localizer["Too many attempts. Please try again after {0}.", until]);
        else NewCodes = await setUp.ConfirmAsync(current.PersonId, current.SessionId!.Value, code ?? "", cancellation);
        if (NewCodes is null && Errors.Count == 0) Refuse("code", localizer["This is not the code that the app shows for this account now. Please wait for the next one."]);
        await LoadAsync(cancellation);
        return Errors.Count > 0 ? Again() : Page();
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellation)
    {
        NewCodes = await setUp.RenewCodesAsync(current.PersonId, cancellation);
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await setUp.RemoveAsync(current.PersonId, cancellation);
        return LocalRedirect(Links.SecondFactor);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Person = await db.People.AsNoTracking().SingleAsync(row => row.Id == current.PersonId, cancellation);
        Key = Person.TwoFactorEnabled ? null : keys.Read(Person);
        CodesLeft = await db.RecoveryCodes.CountAsync(row => row.PersonId == Person.Id && row.UsedAt == null, cancellation);
    }
}
