using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Board;

/// <summary>The quota board of an institution, for its coordinators.</summary>
public sealed class IndexModel(QuotaBoard board, MoveCandidate move, SwapEntries swap, NewSignatories newSignatories, ConfirmSignatory confirm, SubmissionWords words, CatalogueSource source, CurrentActor current, Localizer localizer) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public string InstitutionId { get; private set; } = "";

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public Guid FormKey { get; } = Guid.NewGuid();

    /// <summary>Named for the institution and not confirmed yet.</summary>
    public IReadOnlyList<NewSignatory> NewSignatories { get; private set; } = [];

    public IReadOnlyList<(string Field, string Message)> Errors { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        InstitutionId = RouteData.Values["institutionId"] as string ?? "";
        if (!current.Actor.Holds(InstitutionId, InstitutionRole.Coordinator)) context.Result = NotFound();
    }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(string? act, int number, int withdrawn, int submitted, string? reason, Guid formKey, Guid request)
    {
        if (act == "confirm")
        {
            await confirm.RunAsync(request, InstitutionId, current.PersonId, HttpContext.RequestAborted);
            return Redirect($"{Links.Board(InstitutionId)}#signatories");
        }
        if (act is "up" or "down")
        {
            await move.RunAsync(InstitutionId, number, act == "up" ? -1 : 1, current.PersonId, HttpContext.RequestAborted);
            return Redirect($"{Links.Board(InstitutionId)}#entry-{number}");
        }
        var outcome = await swap.RunAsync(InstitutionId, withdrawn, submitted, reason ?? "", formKey, current.PersonId, HttpContext.RequestAborted);
        if (outcome.Submission is not null) return Redirect(Links.EntryReceipts(submitted));
        await LoadAsync();
        Errors = [.. outcome.Violations.Select(violation => ("swap", Words(violation)))];
        return Page();
    }

    private async Task LoadAsync()
    {
        Boards = await board.OfAsync(InstitutionId, HttpContext.RequestAborted);
        NewSignatories = await newSignatories.OfAsync(InstitutionId, HttpContext.RequestAborted);
    }

    private string Words(Violation violation) => violation switch
    {
        { Code: "no-such-pair" } => localizer["Choose an entry that holds a slot and a draft of the same competition."],
        { Field: "reason" } => localizer["Give the reason for the withdrawal."],
        _ => words.Of(violation, TimeZoneInfo.FindSystemTimeZoneById(Boards.Count > 0 ? Boards[0].Call.TimeZone : "UTC")),
    };
}
