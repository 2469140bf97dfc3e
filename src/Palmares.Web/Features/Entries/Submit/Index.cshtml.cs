using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Entries.Submit;

/// <summary>All that stands against submission, who signs, and the way to submit.</summary>
public sealed class IndexModel(
    EntryFinder finder, Submissions submissions, SubmitEntry submit, NameSignatories name, SignatoryRows rows, SubmissionWords words, CurrentActor current, TimeProvider clock) : PageModel
{
    public Entry Entry { get; private set; } = null!;

    public EntryContent Written => Facts.Content;

    public SubmissionFacts Facts { get; private set; } = null!;

    public EntryTime Deadline { get; private set; } = null!;

    public IReadOnlyList<Violation> Violations { get; private set; } = [];

    public IReadOnlyList<NamedSignatory> Signatories { get; private set; } = [];

    /// <summary>Sending was tried and refused.</summary>
    public bool WasRefused { get; private set; }

    public Guid FormKey { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<(string Field, string Message)> Errors =>
        WasRefused ? [.. Violations.Select(violation => (violation.Field?.StartsWith("signatory-", StringComparison.Ordinal) == true ? violation.Field : "against", words.Of(violation, Deadline.Zone)))] : [];

    public string Words(Violation violation) => words.Of(violation, Deadline.Zone);

    public TextIn Institution(string id) => words.Name(id);

    /// <summary>What is wrong with the signatory of an institution, once something was sent.</summary>
    public string? ErrorOf(string institutionId) => WasRefused && Violations.FirstOrDefault(violation => violation.Field == Domain.Endorsements.Signatories.FieldOf(institutionId)) is { } violation
        ? Words(violation) : null;

    public async Task<IActionResult> OnGetAsync(int number)
    {
        if (await FindAsync(number) is not { } found) return NotFound();
        await ShowAsync(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, string? act, Guid formKey, string? hash)
    {
        var receivedAt = clock.GetUtcNow();
        if (await FindAsync(number) is not { } found) return NotFound();
        var cancellation = HttpContext.RequestAborted;
        await name.RunAsync(found, current.PersonId, await SentAsync(found), cancellation);
        if (act != "submit") return Redirect($"{Links.Submit(number)}#signatories");
        var outcome = await submit.RunAsync(found.Id, current.PersonId, formKey, hash ?? "", receivedAt, cancellation);
        if (outcome.Submission is { } submission) return Redirect(Links.EntryReceipts(number) + "#" + submission.Receipt);

        // What was read before the refused transaction may have changed since.
        await ShowAsync((await FindAsync(number))!);
        (WasRefused, Violations) = (true, outcome.Violations);
        return Page();
    }

    private async Task<Entry?> FindAsync(int number) =>
        await finder.FindAsync(number, withFields: true, HttpContext.RequestAborted) is { MaySubmit: true } found ? found.Entry : null;

    private async Task ShowAsync(Entry entry)
    {
        Entry = entry;
        (Facts, Deadline) = await submissions.FactsAsync(entry, entry.Draft, current.PersonId, clock.GetUtcNow(), HttpContext.RequestAborted);
        Signatories = await rows.OfAsync(entry, Written, Facts.Day, HttpContext.RequestAborted);
        // Those that stand in the form: they are kept when it is sent.
        Violations = SubmissionRules.Check(Facts with { Signatories = [.. Signatories.Select(row => row.For(entry))] });
    }

    /// <summary>Of the institutions concerned only, whatever else the form was made to say.</summary>
    private async Task<IReadOnlyList<NamedSignatory>> SentAsync(Entry entry)
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var concerned = await rows.OfAsync(entry, entry.Draft, default, HttpContext.RequestAborted);
        return [.. concerned.Where(row => form.ContainsKey($"name-{row.InstitutionId}")).Select(row => NamedSignatory.Of(row.InstitutionId,
            form[$"name-{row.InstitutionId}"], form[$"function-{row.InstitutionId}"], form[$"address-{row.InstitutionId}"], form[$"language-{row.InstitutionId}"]))];
    }
}
