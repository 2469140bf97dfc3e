using Microsoft.AspNetCore.Mvc;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Account.SignIn;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Access.Invitations;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Visitors;

/// <summary>The link of an invitation: what is offered, and a new account, or the one that is signed in, to accept it with.</summary>
public sealed class InvitationModel(AcceptInvitation accept, InvitationWords words, NewPassword choice, Entrance entrance, CurrentActor current, TimeProvider clock, Localizer localizer) : FormPage
{
    public Invitation? Invitation { get; private set; }

    public InvitationNames Names { get; private set; } = new(null, null);

    /// <summary>Somebody has an account with the invited address; whose it is matters only if somebody else is signed in.</summary>
    public Guid? Owner { get; private set; }

    public bool BelongsToAnother => Owner is not null && current.Actor.IsSignedIn && Owner != current.Actor.PersonId;

    public string? SignedInAs => current.Actor.IsSignedIn ? current.Actor.Name : null;

    public string SignInFirst => $"{Links.SignIn}?returnUrl={Uri.EscapeDataString(Request.Path)}";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) => await LoadAsync(token, cancellation) ? Page() : Gone();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (!await LoadAsync(token, cancellation)) return Gone();
        if (BelongsToAnother || (Owner is not null && !current.Actor.IsSignedIn)) return Again(StatusCodes.Status409Conflict);
        return current.Actor.IsSignedIn ? await AcceptAsync(current.PersonId, null, cancellation) : await JoinAsync(cancellation);
    }

    private async Task<IActionResult> JoinAsync(CancellationToken cancellation)
    {
        var name = PersonName.Read(Name);
        if (PersonName.Problem(name) is { } problem) Refuse("name", localizer[problem]);
        if (Languages.Find(Language) is not { } language) return BadRequest();
        if (choice.Problem(Password, [name, Invitation!.Address]) is { } weak) Refuse("password", weak);
        if (Errors.Count > 0) return Again();
        if (await choice.HashAsync(Password!) is not { } hash)
        {
            Refuse("password", localizer["Very many people are signing in right now. Please try again in a few seconds."]);
            return Again(StatusCodes.Status503ServiceUnavailable);
        }
        var person = new Person { Name = name, Language = language.Code(), CreatedAt = clock.GetUtcNow(), PasswordHash = hash, Email = Invitation!.Address, EmailConfirmed = true };
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        person.NormalizedEmail = PersonAddress.Normalize(person.Email).ToUpperInvariant();
        return await AcceptAsync(person.Id, person, cancellation);
    }

    private async Task<IActionResult> AcceptAsync(Guid personId, Person? newcomer, CancellationToken cancellation)
    {
        switch (await accept.RunAsync(Invitation!, personId, newcomer, cancellation))
        {
            case AcceptVerdict.Gone: return Gone();
            case AcceptVerdict.AddressTaken: return Again(StatusCodes.Status409Conflict);
            default:
                var next = Invitation!.AssociationRole?.NeedsSecondFactor() == true ? Links.Account : Links.Entries;
                return newcomer is null ? LocalRedirect(next) : await entrance.EnterAsync(this, newcomer, withSecondFactor: false, next);
        }
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancellation)
    {
        Invitation = await accept.FindAsync(token, cancellation);
        if (Invitation is null) return false;
        Language ??= Invitation.Language;
        Names = await words.NamesAsync(Invitation, localizer.Language, cancellation);
        Owner = await accept.OwnerAsync(Invitation, cancellation);
        return true;
    }

    private IActionResult Gone()
    {
        Invitation = null;
        return Again(StatusCodes.Status404NotFound);
    }
}
