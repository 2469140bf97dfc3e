using Microsoft.AspNetCore.Mvc;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.People;

/// <summary>Who may read and edit an entry; inviting somebody, ending it, naming another owner.</summary>
public sealed class IndexModel(EntryDesk desk, EntryColleagues colleagues, ShareEntry share, TransferEntry transfer, CurrentActor current, Localizer localizer) : EntryPage(desk)
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
        if (!ModelState.IsValid || !MailAddresses.IsPlausible(Address)) return await AgainAsync(localizer["Write an e-mail address, for example name@example.org."]);
        var chosen = kind == "edit" ? ShareKind.Edit : ShareKind.View;
        if (!await share.InviteAsync(Opened.Entry, Address, chosen, Languages.Find(language) ?? localizer.Language, current.Actor, Cancellation))
            return await AgainAsync(localizer["This entry has many open invitations. Take one back before you send another."]);
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
