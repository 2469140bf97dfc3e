using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Account.Passkeys;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.SignIn;

/// <summary>The way in for people with an account: address and password, or a passkey.</summary>
public sealed class IndexModel(CheckPassword check, Entrance entrance, PasskeySignIn passkeys, Localizer localizer) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Somebody who is signed in has to show again who it is.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public bool IsAgain { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Address)) Refuse("address", localizer["Enter your e-mail address"]);
        if (string.IsNullOrEmpty(Password)) Refuse("password", localizer["Enter your password"]);
        if (Errors.Count > 0) return Again();

        var answer = await check.RunAsync(Address!, Password!, HttpContext.Client(), cancellation);
        if (answer.Person is { } person)
        {
            if (!person.TwoFactorEnabled) return await entrance.EnterAsync(this, person, withSecondFactor: false, ReturnUrl);
            await HalfSignedIn.StartAsync(HttpContext, person);
            return RedirectToPage("SecondStep", new { ReturnUrl });
        }
        Refuse("address", answer.Verdict switch
        {
            PasswordVerdict.TooOften => localizer["Too many attempts. Please try again after {0}.", answer.Until],
            PasswordVerdict.Busy => localizer["Very many people are signing in right now. Please try again in a few seconds."],
            _ => localizer["Address and password do not belong together. Please check both."],
        });
        return Again(answer.Verdict switch
        {
            PasswordVerdict.TooOften => StatusCodes.Status429TooManyRequests,
            PasswordVerdict.Busy => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }

    /// <summary>What the browser asks the passkey to sign.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.OptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellation)
    {
        if (await passkeys.FindAsync(credential, cancellation) is { } person) return await entrance.EnterAsync(this, person, withSecondFactor: true, ReturnUrl);
        Refuse("address", localizer["This passkey does not open an account here. Please sign in with your password."]);
        return Again();
    }
}
