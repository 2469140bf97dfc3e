using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Access.Invitations;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Team;

/// <summary>Who writes, coordinates and signs for an institution; for its coordinators and the secretariat. To all others it is not there.</summary>
public sealed class IndexModel(PalmaresDb db, TeamList team, Invite invite, EndMembership end, WithdrawInvitation withdraw, CurrentActor current, Localizer localizer) : FormPage
{
    private const int LongestFunction = 200;

    public string InstitutionId { get; private set; } = "";

    public TextIn Institution { get; private set; }

    public TeamList Team => team;

    public Guid Me => current.PersonId;

    /// <summary>Where an invitation was sent just now.</summary>
    public string? SentTo { get; private set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Function { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public async Task<IActionResult> OnGetAsync(string institution, CancellationToken cancellation)
    {
        if (!await MayAsync(institution, cancellation)) return NotFound();
        Language = localizer.Code;
        await team.LoadAsync(institution, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string institution, CancellationToken cancellation)
    {
        if (!await MayAsync(institution, cancellation)) return NotFound();
        if (RoleOf(Role) is not { } role || Languages.Find(Language) is not { } language) return BadRequest();
        var function = VisibleText.Line(Function);
        if (role == InstitutionRole.Signatory && function.Length == 0) Refuse("function", localizer["Enter the function, such as Director General: it stands beside the signature"]);
        if (function.Length > LongestFunction) Refuse("function", localizer["Use at most {0} characters", LongestFunction]);
        if (Errors.Count == 0 && await invite.RunAsync(Address ?? "", language, Offer.Of(institution, role, function.Length == 0 ? null : function), current.PersonId, cancellation) is { } problem)
            Refuse("address", Words(problem));
        await team.LoadAsync(institution, cancellation);
        if (Errors.Count > 0) return Again();
        (SentTo, Address, Function) = (Address, null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string institution, Guid id, CancellationToken cancellation)
    {
        if (!await MayAsync(institution, cancellation)) return NotFound();
        await withdraw.RunAsync(institution, id, current.PersonId, cancellation);
        return LocalRedirect(Links.Team(institution));
    }

    public async Task<IActionResult> OnPostEndAsync(string institution, Guid id, CancellationToken cancellation)
    {
        if (!await MayAsync(institution, cancellation)) return NotFound();
        if (await end.RunAsync(institution, id, current.PersonId, cancellation)) return LocalRedirect(Links.Team(institution));
        Refuse("people", localizer["An institution keeps at least one coordinator. Invite another first."]);
        await team.LoadAsync(institution, cancellation);
        return Again(StatusCodes.Status409Conflict);
    }

    /// <summary>The role of a form; nothing but the three.</summary>
    private static InstitutionRole? RoleOf(string? code) => code switch
    {
        "author" => InstitutionRole.Author,
        "coordinator" => InstitutionRole.Coordinator,
        "signatory" => InstitutionRole.Signatory,
        _ => null,
    };

    private string Words(Violation problem) => problem.Code switch
    {
        "address-implausible" => localizer["Enter an e-mail address, such as name@example.org"],
        "invited-too-often" => localizer["This address was invited so often today that no more mail is sent to it before tomorrow"],
        _ => localizer["You have sent so many invitations today that no more are sent before tomorrow"],
    };

    private async Task<bool> MayAsync(string institution, CancellationToken cancellation)
    {
        if (!current.Actor.Holds(institution, InstitutionRole.Coordinator) && !current.Actor.Is(AssociationRole.Secretariat)) return false;
        var names = await db.Institutions.Where(row => row.Id == institution).Select(row => row.Names).SingleOrDefaultAsync(cancellation);
        if (names is null) return false;
        (InstitutionId, Institution) = (institution, names.For(localizer.Language));
        return true;
    }
}
