using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Board;

/// <summary>Withdraws one entry and submits another in its slot, before closing: both or neither.</summary>
public sealed class SwapEntries(PalmaresDb db, WithdrawEntry withdraw, SubmitEntry submit, TimeProvider clock)
{
    public async Task<SubmitOutcome> RunAsync(string institutionId, int withdrawn, int submitted, string reason, Guid formKey, Guid personId, CancellationToken cancellation)
    {
        var receivedAt = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var outcome = await InTransactionAsync(institutionId, withdrawn, submitted, reason, formKey, personId, receivedAt, cancellation);
        if (outcome.Violations.Count == 0)
        {
            await transaction.CommitAsync();
            return outcome;
        }
        await transaction.RollbackAsync();
        db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<SubmitOutcome> InTransactionAsync(
        string institutionId, int withdrawn, int submitted, string reason, Guid formKey, Guid personId, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        if (await db.Submissions.SingleOrDefaultAsync(row => row.FormKey == formKey && db.Entries.Any(entry => entry.Id == row.EntryId && entry.InstitutionId == institutionId), cancellation) is { } earlier)
            return new(earlier, []);
        var own = db.Entries.Where(row => row.InstitutionId == institutionId && row.WithdrawnAt == null);
        var old = await own.SingleOrDefaultAsync(row => row.Number == withdrawn && row.HoldsSlot, cancellation);
        var next = await own.SingleOrDefaultAsync(row => row.Number == submitted && !row.HoldsSlot, cancellation);
        if (old is null || next is null || old.CompetitionId != next.CompetitionId) return new(null, [new("no-such-pair", null)]);
        var violations = await withdraw.InTransactionAsync(old.Id, personId, reason, cancellation);
        return violations.Count > 0 ? new(null, violations) : await submit.InTransactionAsync(next.Id, personId, formKey, reviewedHash: null, receivedAt, cancellation);
    }
}
