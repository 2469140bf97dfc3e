using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Board;

/// <summary>Withdraws one entry and submits another in its slot, before closing: both or neither.</summary>
public sealed class SwapEntries(PalmaresDb db, WithdrawEntry withdraw, SubmitEntry submit)
{
    public async Task<SubmitOutcome> RunAsync(string institutionId, int withdrawn, int submitted, string reason, Guid formKey, Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await InTransactionAsync(institutionId, withdrawn, submitted, reason, formKey, personId, cancellation);
        if (outcome.Violations.Count == 0)
        {
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        await transaction.RollbackAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<SubmitOutcome> InTransactionAsync(string institutionId, int withdrawn, int submitted, string reason, Guid formKey, Guid personId, CancellationToken cancellation)
    {
        if (await db.Submissions.SingleOrDefaultAsync(row => row.FormKey == formKey && db.Entries.Any(entry => entry.Id == row.EntryId && entry.InstitutionId == institutionId), cancellation) is { } earlier)
            return new(earlier, []);
        var own = db.Entries.Where(row => row.InstitutionId == institutionId && row.WithdrawnAt == null);
        var old = await own.SingleOrDefaultAsync(row => row.Number == withdrawn && row.HoldsSlot, cancellation);
        var next = await own.SingleOrDefaultAsync(row => row.Number == submitted && !row.HoldsSlot, cancellation);
        if (old is null || next is null || old.CompetitionId != next.CompetitionId) return new(null, [new("no-such-pair", null)]);
        var violations = await withdraw.InTransactionAsync(old.Id, personId, reason, cancellation);
        return violations.Count > 0 ? new(null, violations) : await submit.InTransactionAsync(next.Id, personId, formKey, reviewedHash: null, cancellation);
    }
}
