using Microsoft.AspNetCore.Identity;
using Palmares.Data.Accounts;

namespace Palmares.Web.Features.Account.Passkeys;

/// <summary>Signing in with a passkey, which says itself whose it is and asks for its own code or finger: it counts as both factors.</summary>
public sealed class PasskeySignIn(SignInManager<Person> signIn, UserManager<Person> people)
{
    /// <summary>Of any length a browser sends; more is none.</summary>
    private const int LongestCredential = 20_000;

    /// <summary>JSON for <c>PublicKeyCredential.parseRequestOptionsFromJSON</c>; the challenge is kept in a cookie.</summary>
    public Task<string> OptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>The person whose passkey signed what was asked; null for all else.</summary>
    public async Task<Person?> FindAsync(string? credential, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > LongestCredential) return null;
        var result = await AssertAsync(credential);
        if (result is not { Succeeded: true } || result.User.DisabledAt is not null) return null;
        cancellation.ThrowIfCancellationRequested();
        // Keeps the passkey's count of signatures, by which a copied one is noticed.
        var kept = await people.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return kept.Succeeded ? result.User : null;
    }

    private async Task<PasskeyAssertionResult<Person>?> AssertAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No challenge was asked for, or it is too old.
            return null;
        }
    }
}
