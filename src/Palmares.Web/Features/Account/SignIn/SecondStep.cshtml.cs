using Microsoft.AspNetCore.Mvc;
using Palmares.Web.Features.Account.SecondFactor;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.SignIn;

/// <summary>After the password: the code of the authenticator app, or one of the recovery codes.</summary>
public sealed class SecondStepModel(HalfSignedIn half, UseCode useCode, Attempts attempts, Entrance entrance, Localizer localizer) : FormPage
{
    private static readonly Limit PerPerson = new("second-step", 5, TimeSpan.FromMinutes(15));

    /// <summary>Of failures.</summary>
    private static readonly Limit PerClient = new("second-step-client", 50, TimeSpan.FromMinutes(15));

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await half.FindAsync(HttpContext) is null ? LocalRedirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await half.FindAsync(HttpContext) is not { } person) return LocalRedirect(Links.SignIn);
        if (string.IsNullOrWhiteSpace(Code))
        {
            Refuse("code", localizer["Enter the code"]);
            return Again();
        }
        if ((await attempts.TakeAsync(PerClient, HttpContext.Client(), cancellation) ?? await attempts.TakeAsync(PerPerson, person.Id.ToString(), cancellation)) is { } until)
        {
            Refuse("code", localizer["Too many attempts. Please try again after {0}.", until]);
            return Again(StatusCodes.Status429TooManyRequests);
        }
        if (!await useCode.RunAsync(person, Code, cancellation))
        {
            Refuse("code", localizer["This code is not right, or it was used already. Please wait for the next one."]);
            return Again();
        }
        await attempts.ForgetAsync(PerPerson, person.Id.ToString());
        await attempts.GiveBackAsync(PerClient, HttpContext.Client());
        return await entrance.EnterAsync(this, person, withSecondFactor: true, ReturnUrl);
    }
}
