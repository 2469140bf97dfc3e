using Microsoft.AspNetCore.Mvc;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries;

/// <summary>Withdrawing an entry, with a reason.</summary>
public sealed class WithdrawModel(EntryDesk desk, WithdrawEntry withdraw, CurrentActor current, Localizer localizer) : EntryPage(desk)
{
    public string Reason { get; private set; } = "";

    public string? Error { get; private set; }

    public bool FreesPlace => Opened.Entry.HoldsSlot && Opened.Time?.State is Domain.Competitions.TimingState.Open or Domain.Competitions.TimingState.InGrace;

    public async Task<IActionResult> OnPostAsync([FromForm] string? reason, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return StatusCode(StatusCodes.Status400BadRequest);
        // The same rule of what is text as for the form's own fields.
        var (text, violation) = DraftText.Read(EntryField.Summary, reason ?? "");
        Reason = text.Trim();
        if (violation is not null || Reason.Length is 0 or > WithdrawEntry.LongestReason)
        {
            Error = Reason.Length == 0 ? localizer["Say why the entry is withdrawn."] : localizer["The reason has at most {0} characters.", WithdrawEntry.LongestReason];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await withdraw.RunAsync(Opened.Entry.Id, current.PersonId, Reason, cancellation);
        return See(Links.Entry(Number));
    }

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayWithdraw;
}
