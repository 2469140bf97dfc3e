using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Hosting.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Endorse;

/// <summary>
/// Where a mailed link leads: the text to be endorsed. Reading changes nothing, so that what scans mails changes nothing; a
/// decision needs a code sent to the named address. A dead link says so and shows no text.
/// </summary>
public sealed class IndexModel(SigningRequests requests, SendSigningCode sendCode, DecideEndorsement decide, Attempts attempts, Localizer localizer, CookieNames cookies, CurrentActor current) : PageModel
{
    /// <summary>Each mails somebody.</summary>
    private static readonly Limit CodesPerClient = new("endorsement-code-client", 60, TimeSpan.FromHours(1));

    /// <summary>Of wrong codes.</summary>
    private static readonly Limit TriesPerClient = new("endorsement-try-client", 60, TimeSpan.FromHours(1));

    public SigningRequest Signing { get; private set; } = null!;

    public SigningForm Form { get; private set; } = null!;

    /// <summary>What came of asking for a code; null before.</summary>
    public CodeOutcome? Code { get; private set; }

    /// <summary>So much was tried from this network that it has to wait until then.</summary>
    public DateTimeOffset? TriedTooOften { get; private set; }

    public bool WasSent => Signing.Request.CodeSentAt is { } sent && Signing.Now - sent < SigningCode.Lifetime;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Referrer-Policy"] = "no-referrer";

    public async Task<IActionResult> OnGetAsync(string token) => await FindAsync(token) ? Shown() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, string? act, string? choice, string? name, string? function, string? reason, string? code)
    {
        if (!await FindAsync(token)) return NotFound();
        if (!Signing.State.IsOpen()) return Shown();
        var cancellation = HttpContext.RequestAborted;
        if (act != "decide")
        {
            if (await attempts.TakeAsync(CodesPerClient, HttpContext.Client(), cancellation) is { } later) return TooOften(later);
            Code = await sendCode.RunAsync(Signing.Request.Id, localizer.Language, cancellation);
            if (Code == CodeOutcome.Sent) return Redirect($"{Links.Endorse(token)}#decide");
            return Shown();
        }
        if (await attempts.TakeAsync(TriesPerClient, HttpContext.Client(), cancellation) is { } until) return TooOften(until);
        var violations = choice is "endorse" or "decline"
            ? await decide.RunAsync(Signing.Request.Id, Decision.Of(choice, name, function, reason), new(EndorsementChannel.Link, current.Actor.PersonId, code), cancellation)
            : [new("choice", "choice")];
        if (!violations.Any(violation => violation.Code == "code-wrong")) await attempts.GiveBackAsync(TriesPerClient, HttpContext.Client());
        if (violations.Count == 0) return Redirect(Links.Endorse(token));
        Form = Form with { Choice = choice, Name = name ?? "", Function = function ?? "", Reason = reason, Violations = violations };
        return Shown();
    }

    private async Task<bool> FindAsync(string token)
    {
        if (await requests.ByTokenAsync(token, HttpContext.RequestAborted) is not { } found) return false;
        Signing = found;
        Form = new(found.Request.Id, found.Request.Name, found.Request.Function, NeedsCode: true);
        // The language of the request, unless the reader chose another.
        if (!Request.Query.ContainsKey(Alternates.Switch) && !Request.Cookies.ContainsKey(cookies.Of("language")))
            localizer.Language = Languages.Find(found.Request.Language) ?? localizer.Language;
        return true;
    }

    private PageResult TooOften(DateTimeOffset until)
    {
        (TriedTooOften, Response.StatusCode) = (until, StatusCodes.Status429TooManyRequests);
        return Page();
    }

    private PageResult Shown()
    {
        var dead = Signing.State is EndorsementState.Stale or EndorsementState.Expired;
        if (dead) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
