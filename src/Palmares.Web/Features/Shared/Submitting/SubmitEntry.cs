using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Hosting.Metrics;

namespace Palmares.Web.Features.Shared.Submitting;

/// <summary>A receipt, or all that stood against it.</summary>
public sealed record SubmitOutcome(Submission? Submission, IReadOnlyList<Violation> Violations);

/// <summary>
/// Submits what stands in an entry's draft: slot, version, submission, requests to the signatories, audit and mails in one
/// transaction, or nothing of it. The same form sent again, by a double click or a retry, gets the same receipt.
/// </summary>
public sealed class SubmitEntry(PalmaresDb db, Submissions submissions, KeepVersion keepVersion, AskEndorsements ask, SubmissionMails mails, Figures figures)
{
    /// <param name="formKey">Made with the form.</param>
    /// <param name="reviewedHash">Of the content that the person saw; another one is not submitted. Null: nobody looked.</param>
    /// <param name="receivedAt">Before any wait for a turn to write: whoever sent it in time is in time (rule 8).</param>
    public async Task<SubmitOutcome> RunAsync(Guid entryId, Guid personId, Guid formKey, string? reviewedHash, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var outcome = await InTransactionAsync(entryId, personId, formKey, reviewedHash, receivedAt, cancellation);
        if (outcome.Violations.Count > 0)
        {
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
            foreach (var violation in outcome.Violations) figures.Refused(violation.Code);
            return outcome;
        }
        await transaction.CommitAsync();
        figures.Submitted();
        return outcome;
    }

    /// <summary>For a larger act; after a violation its caller rolls back.</summary>
    /// <returns>Everything is saved, nothing committed.</returns>
    internal async Task<SubmitOutcome> InTransactionAsync(Guid entryId, Guid personId, Guid formKey, string? reviewedHash, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        // Locks the entry first: who sends the same form at the same time waits here and finds its receipt.
        var version = await keepVersion.RunAsync(entryId, VersionOccasion.Submitted, personId, cancellation);
        if (await db.Submissions.SingleOrDefaultAsync(row => row.FormKey == formKey && row.EntryId == entryId, cancellation) is { } earlier) return new(earlier, []);

        var entry = await db.Entries.SingleAsync(row => row.Id == entryId, cancellation);
        await db.Entry(entry).ReloadAsync(cancellation);
        var content = EntryContent.FromJson(version.Content);
        var (facts, deadline) = await submissions.FactsAsync(entry, content, personId, receivedAt, cancellation);
        List<Violation> violations = [.. SubmissionRules.Check(facts)];
        if (reviewedHash is not null && reviewedHash != version.Hash) violations.Add(new("changed-since-review", null));
        if (violations.Count > 0) return new(null, violations);
        if (!entry.HoldsSlot && !await SlotTaking.TakeAsync(db, entry, facts.Rules.EntriesPerInstitution, cancellation))
            return new(null, [new("no-slot-left", null, facts.Rules.EntriesPerInstitution)]);

        var submission = SubmissionOf(entry, version, facts, personId, formKey);
        db.Submissions.Add(submission);
        entry.HoldsSlot = true;
        await ask.ForSubmissionAsync(entry, version, content, deadline, cancellation);
        await mails.ReceiptAsync(entry, content, submission, deadline, cancellation);
        await AuditTrail.AppendAsync(db, personId, "entry-submitted", $"entry/{entry.Number}",
            new { submission.Receipt, submission.Hash, version = version.Number, submission.InGrace, submission.ExtensionId }, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new(submission, []);
    }

    private static Submission SubmissionOf(Entry entry, EntryVersion version, SubmissionFacts facts, Guid personId, Guid formKey) => new()
    {
        EntryId = entry.Id, VersionId = version.Id, Receipt = ReceiptNumber.Of(RandomNumberGenerator.GetItems<char>(ReceiptNumber.Signs, 8)), FormKey = formKey,
        Hash = version.Hash, ReceivedAt = facts.Now, SubmittedBy = personId, InGrace = facts.Timing.At(facts.Now) == TimingState.InGrace, ExtensionId = facts.Timing.ExtensionId,
    };
}
