using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Text;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Passkeys;

/// <summary>The passkeys of the account: a device or password manager that signs in without a password.</summary>
[RecentSignIn]
public sealed class IndexModel(PalmaresDb db, UserManager<Person> people, SignInManager<Person> signIn, SecurityNotices notices, CurrentActor current, Localizer localizer) : FormPage
{
    private const int Most = 10;
    private const int LongestCredential = 20_000;
    private const int LongestName = 60;

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    [BindProperty]
    public string? Name { get; set; }

    public async Task OnGetAsync() => Passkeys = await people.GetPasskeysAsync(await PersonAsync());

    /// <summary>What the browser makes a passkey for.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var person = await PersonAsync();
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.Email ?? person.Name, DisplayName = person.Name }), "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string? credential, CancellationToken cancellation)
    {
        var person = await PersonAsync();
        var name = VisibleText.Line(Name) is { Length: > 0 } typed ? typed : localizer["Passkey"];
        if (name.Length > LongestName) Refuse("name", localizer["Use at most {0} characters", LongestName]);
        Passkeys = await people.GetPasskeysAsync(person);
        if (Passkeys.Count >= Most) Refuse("name", localizer["An account has at most {0} passkeys", Most]);
        if (Errors.Count > 0) return Again();
        if (await AttestAsync(credential) is not { } passkey)
        {
            Refuse("name", localizer["The passkey could not be made. Please try again."]);
            return Again();
        }
        passkey.Name = name;
        await using var transaction = await db.BeginWriteAsync(cancellation);
        await people.AddOrUpdatePasskeyAsync(person, passkey);
        await notices.AppendAsync(person, SecurityChange.Passkey, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return LocalRedirect(Links.Passkeys);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellation)
    {
        var person = await PersonAsync();
        if ((await people.GetPasskeysAsync(person)).FirstOrDefault(passkey => IdOf(passkey) == id) is not { } passkey) return LocalRedirect(Links.Passkeys);
        await using var transaction = await db.BeginWriteAsync(cancellation);
        await people.RemovePasskeyAsync(person, passkey.CredentialId);
        await notices.AppendAsync(person, SecurityChange.NoPasskey, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return LocalRedirect(Links.Passkeys);
    }

    private Task<Person> PersonAsync() => db.People.SingleAsync(row => row.Id == current.PersonId);

    private async Task<UserPasskeyInfo?> AttestAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > LongestCredential) return null;
        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded && result.UserEntity.Id == current.PersonId.ToString() ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge was asked for, or it is too old.
            return null;
        }
    }
}
