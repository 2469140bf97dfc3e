using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Submit;

/// <summary>Where each institution's endorsement stands, and what the author can do about it.</summary>
public sealed class EndorsementsModel(EntryFinder finder, EndorsementOverview overview, EntryTimes deadlines, AskAgain askAgain, SubmissionWords words, CurrentActor current, Localizer localizer, TimeProvider clock) : PageModel
{
    public Entry Entry { get; private set; } = null!;

    public EndorsementStanding Standing { get; private set; } = null!;

    public EntryTime Deadline { get; private set; } = null!;

    /// <summary>Acts for the entry: is told the ways out.</summary>
    public bool MayAct { get; private set; }

    /// <summary>The text can still be changed: a partner can be taken out.</summary>
    public bool TakesText => MayAct && Deadline.Timing.At(clock.GetUtcNow()) is TimingState.Open or TimingState.InGrace;

    /// <summary>Signatories can still be asked.</summary>
    public bool MayAsk => MayAct && clock.GetUtcNow() < Deadline.Timing.EndorsementsUntil;

    public IReadOnlyList<(string Field, string Message)> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int number) => await FindAsync(number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, string? institution, string? name, string? function, string? address, string? language)
    {
        if (!await FindAsync(number) || !MayAct || Standing.Rows.All(row => row.InstitutionId != institution)) return NotFound();
        var violations = await askAgain.RunAsync(Entry, current.PersonId, NamedSignatory.Of(institution!, name, function, address, language), HttpContext.RequestAborted);
        if (violations.Count == 0) return Redirect(Links.Endorsements(number));
        Errors = [.. violations.Select(violation => ($"row-{institution}", Words(violation)))];
        return Page();
    }

    public TextIn Institution(string id) => words.Name(id);

    private string Words(Violation violation) => violation.Code switch
    {
        "not-asked" => localizer["Nobody is asked for this institution at present."],
        "endorsed" => localizer["This institution has endorsed already."],
        "too-late" => localizer["Endorsements were taken until {0}.", violation.Arguments[0]],
        "asked-too-often" => localizer["This institution was asked {0} times; please turn to the secretariat.", violation.Arguments[0]],
        "asked-just-now" => localizer["The same person was asked less than an hour ago. Please give them some time."],
        _ => words.Of(violation, Deadline.Zone),
    };

    private async Task<bool> FindAsync(int number)
    {
        if (await finder.FindAsync(number, withFields: false, HttpContext.RequestAborted) is not { } found) return false;
        (Entry, MayAct) = (found.Entry, found.MaySubmit);
        Standing = await overview.OfAsync(Entry, HttpContext.RequestAborted);
        Deadline = await deadlines.KnownAsync(Entry, current.PersonId, HttpContext.RequestAborted);
        return Standing.IsSubmitted;
    }
}
