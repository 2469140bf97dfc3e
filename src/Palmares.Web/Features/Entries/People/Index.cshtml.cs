using Microsoft.AspNetCore.Mvc;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Access.Invitations;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.People;

/// <summary>Who may read and edit an entry; inviting somebody, ending it, naming another owner.</summary>
public sealed class IndexModel(EntryDesk desk, EntryColleagues colleagues, Invite invite, ShareEntry share, TransferEntry transfer, CurrentActor current, Localizer localizer) : EntryPage(desk)
{
    public IReadOnlyList<Colleague> Institution { get; private set; } = [];

    public IReadOnlyList<SharedWith> Shares { get; private set; } = [];

    public IReadOnlyList<InvitedTo> Invitations { get; private set; } = [];

    public string Owner { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string? Error { get; private set; }

    /// <summary>Set after an invitation: to whom.</summary>
    [TempData]
    public string? Sent { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostInviteAsync([FromForm] string? address, [FromForm] string? kind, [FromForm] string? language)
    {
        if (!Opened.Found.MayShare) return NotFound();
        Address = (address ?? "").Trim();
        if (!ModelState.IsValid) return StatusCode(StatusCodes.Status400BadRequest);
        var chosen = kind == "edit" ? ShareKind.Edit : ShareKind.View;
        if (await invite.RunAsync(Address, Languages.Find(language) ?? localizer.Language, Offer.Of(Opened.Entry.Id, chosen), current.PersonId, Cancellation) is { } violation)
            return await AgainAsync(Words(violation));
        Sent = Address;
        return See(Links.EntryPeople(Number));
    }

    public async Task<IActionResult> OnPostChangeAsync([FromForm] Guid person, [FromForm] string? kind)
    {
        if (!Opened.Found.MayShare) return NotFound();
        await share.ChangeAsync(Opened.Entry, person, kind switch { "edit" => ShareKind.Edit, "view" => ShareKind.View, _ => null }, current.PersonId, Cancellation);
        return See(Links.EntryPeople(Number));
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] Guid invitation)
    {
        if (!Opened.Found.MayShare) return NotFound();
        await share.RevokeAsync(Opened.Entry, invitation, current.PersonId, Cancellation);
        return See(Links.EntryPeople(Number));
    }

    public async Task<IActionResult> OnPostTransferAsync([FromForm] Guid person)
    {
        if (!Opened.Found.MayTransfer) return NotFound();
        return await transfer.RunAsync(Opened.Entry, person, current.PersonId, Cancellation) ? See(Links.EntryPeople(Number)) : NotFound();
    }

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayReadDraft;

    private string Words(Violation violation) => violation.Code switch
    {
        "address-implausible" => localizer["Enter an e-mail address, such as name@example.org"],
        "invited-too-often" => localizer["This address was invited so often today that no more mail is sent to it before tomorrow"],
        _ => localizer["You have sent so many invitations today that no more are sent before tomorrow"],
    };

    private async Task<IActionResult> AgainAsync(string error)
    {
        Error = error;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Owner = await Desk.NameAsync(Opened.Entry.OwnerId, Cancellation);
        Institution = await colleagues.OfInstitutionAsync(Opened.Entry.InstitutionId, Cancellation);
        Shares = await colleagues.SharesAsync(Opened.Entry.Id, Cancellation);
        Invitations = Opened.Found.MayShare ? await colleagues.InvitationsAsync(Opened.Entry.Id, Cancellation) : [];
    }
}
