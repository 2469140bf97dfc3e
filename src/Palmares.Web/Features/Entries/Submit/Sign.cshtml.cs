using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Endorsements;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Endorsing;

namespace Palmares.Web.Features.Entries.Submit;

/// <summary>Endorses or declines from an account that owns the named address; never for an author of the entry.</summary>
public sealed class SignModel(SigningRequests requests, DecideEndorsement decide, CurrentActor current) : PageModel
{
    public SigningRequest Signing { get; private set; } = null!;

    public SigningForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number) => await FindAsync(number, null) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, Guid request, string? choice, string? name, string? function, string? reason)
    {
        if (!await FindAsync(number, request)) return NotFound();
        var violations = choice is "endorse" or "decline"
            ? await decide.RunAsync(Signing.Request.Id, Decision.Of(choice, name, function, reason), new(EndorsementChannel.Account, current.PersonId, null), HttpContext.RequestAborted)
            : [new("choice", "choice")];
        if (violations.Count == 0) return Redirect(Links.Entries);
        Form = Form with { Choice = choice, Name = name ?? "", Function = function ?? "", Reason = reason, Violations = violations };
        return Page();
    }

    private async Task<bool> FindAsync(int number, Guid? requestId)
    {
        var open = await requests.ToSignAsync(current.PersonId, number, HttpContext.RequestAborted);
        if (open.FirstOrDefault(signing => requestId is null || signing.Request.Id == requestId) is not { } found) return false;
        (Signing, Form) = (found, new(found.Request.Id, current.Actor.Name, found.Request.Function, NeedsCode: false));
        return true;
    }
}
