using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>The author's ways out of a refusal or of silence: ask the same signatory again, or name another one, until the endorsement deadline.</summary>
public sealed class AskAgain(PalmaresDb db, NameSignatories name, AskEndorsements ask, EntryTimes deadlines, Submissions submissions, TimeProvider clock)
{
    /// <summary>Requests for one institution in one entry, so that nobody is flooded with mails in our name.</summary>
    public const int MostRequests = 10;

    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <param name="signatory">Who is asked; the same person or another.</param>
    public async Task<IReadOnlyList<Violation>> RunAsync(Entry entry, Guid personId, NamedSignatory signatory, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        // Two who ask at once do so one after the other.
        await db.Entries.Where(row => row.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HoldsSlot, row => row.HoldsSlot), cancellation);
        var deadline = await deadlines.KnownAsync(entry, null, cancellation);
        var violations = await ViolationsAsync(entry, signatory, deadline, cancellation);
        if (violations.Count > 0) return violations;
        await name.InTransactionAsync(entry, personId, [signatory], cancellation);
        await db.SaveChangesAsync(cancellation);
        await ask.AgainAsync(entry, signatory.InstitutionId, deadline, cancellation);
        await AuditTrail.AppendAsync(db, personId, "endorsement-asked-again", $"entry/{entry.Number}", new { signatory.InstitutionId }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return [];
    }

    private async Task<IReadOnlyList<Violation>> ViolationsAsync(Entry entry, NamedSignatory signatory, EntryTime deadline, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var earlier = await db.EndorsementRequests.AsNoTracking().Where(row => row.EntryId == entry.Id && row.InstitutionId == signatory.InstitutionId).ToListAsync(cancellation);
        var live = earlier.Find(row => row.StaleAt is null);
        if (entry.WithdrawnAt is not null || live is null) return [new("not-asked", null)];
        if (live.EndorsedAt is not null) return [new("endorsed", null)];
        if (!deadline.Timing.TakesEndorsementsAt(now)) return [new("too-late", null, deadline.Official(deadline.Timing.EndorsementsUntil))];
        if (Signatories.Check(signatory.InstitutionId, signatory.For(entry), await submissions.AuthorAddressesAsync(entry.Id, cancellation)) is { } violation) return [violation];
        var others = await db.EntrySignatories.AsNoTracking().Where(row => row.EntryId == entry.Id && row.InstitutionId != signatory.InstitutionId).Select(row => row.Address).ToListAsync(cancellation);
        if (others.Exists(other => Signatories.Fold(other) == Signatories.Fold(signatory.Address)))
            return [new("signatory-twice", Signatories.FieldOf(signatory.InstitutionId), signatory.InstitutionId)];
        if (earlier.Count >= MostRequests) return [new("asked-too-often", null, MostRequests)];
        return live.DeclinedAt is null && now - live.AskedAt < Pause && Signatories.Fold(live.Address) == Signatories.Fold(signatory.Address) ? [new("asked-just-now", null)] : [];
    }
}
