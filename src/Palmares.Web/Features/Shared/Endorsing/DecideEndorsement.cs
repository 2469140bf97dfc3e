using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>
/// Endorses or declines, once, for the version that was asked about. Decided by a conditional update: whatever makes the
/// request void at the same moment wins or loses whole.
/// </summary>
public sealed class DecideEndorsement(PalmaresDb db, EndorsementMails mails, Submissions submissions, TimeProvider clock)
{
    /// <returns>What stands against it; "closed" where nothing is open to be signed any more.</returns>
    public async Task<IReadOnlyList<Violation>> RunAsync(Guid requestId, Decision decision, Proof proof, CancellationToken cancellation)
    {
        List<Violation> violations = [.. decision.Violations()];
        if (proof.Channel == EndorsementChannel.Link && SigningCode.Read(proof.Code).Length != SigningCode.Figures) violations.Add(new("code", "code"));
        if (violations.Count > 0) return violations;
        if (await StandingAsync(requestId, proof, cancellation) is { } early) return [early];
        if (proof.Channel == EndorsementChannel.Link && !await IsRightAsync(requestId, SigningCode.Read(proof.Code), cancellation)) return [new("code-wrong", "code")];

        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        // Whoever else decides on the entry, names its signatories or submits it does so before or after: what is looked up here holds.
        await db.Entries.Where(row => db.EndorsementRequests.Any(request => request.Id == requestId && request.EntryId == row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HoldsSlot, row => row.HoldsSlot), cancellation);
        if (await StandingAsync(requestId, proof, cancellation) is { } late) return [late];
        var open = db.EndorsementRequests.Where(row => row.Id == requestId && row.StaleAt == null && row.EndorsedAt == null && row.DeclinedAt == null && row.ExpiresAt > now);
        var decided = await open.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.OpenedAt, row => row.OpenedAt ?? now)
            .SetProperty(row => row.EndorsedAt, decision.Endorses ? now : null).SetProperty(row => row.DeclinedAt, decision.Endorses ? null : now)
            .SetProperty(row => row.DeclineReason, decision.Endorses ? null : decision.Reason)
            .SetProperty(row => row.Channel, proof.Channel).SetProperty(row => row.SignedBy, proof.PersonId)
            .SetProperty(row => row.SignedName, decision.Name).SetProperty(row => row.SignedFunction, decision.Function)
            .SetProperty(row => row.CodeHash, (byte[]?)null), cancellation);
        if (decided == 0) return [new("closed", null)];

        var request = await db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.Id == requestId, cancellation);
        var entry = await db.Entries.AsNoTracking().SingleAsync(row => row.Id == request.EntryId, cancellation);
        await AskEndorsements.CancelMailsAsync(db, requestId, cancellation);
        await TellAsync(request, entry, cancellation);
        await AuditTrail.AppendAsync(db, proof.PersonId, decision.Endorses ? "endorsement-given" : "endorsement-declined", $"entry/{entry.Number}",
            new { request = requestId, request.InstitutionId, request.MaterialHash, channel = proof.Channel.ToString().ToLowerInvariant() }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return [];
    }

    /// <summary>Tells the author of a refusal, or that nobody is missing any more.</summary>
    internal async Task TellAsync(EndorsementRequest request, Entry entry, CancellationToken cancellation)
    {
        var content = EntryContent.FromJson(await db.EntryVersions.Where(row => row.Id == request.VersionId).Select(row => row.Content).SingleAsync(cancellation));
        if (request.DeclinedAt is not null)
        {
            await mails.DeclinedAsync(request, entry, content, cancellation);
            return;
        }
        var live = await db.EndorsementRequests.AsNoTracking().Where(row => row.EntryId == entry.Id && row.StaleAt == null).ToListAsync(cancellation);
        if (EndorsementStates.IsComplete(content.Concerned(entry.InstitutionId), request.MaterialHash, live, clock.GetUtcNow()))
            await mails.CompleteAsync(request, entry, content, cancellation);
    }

    /// <summary>
    /// What stands against this person's signature by now, by account or by address: whoever wrote in the entry since they were
    /// named is an author, another may have been named, and nobody signs for two institutions.
    /// </summary>
    private async Task<Violation?> StandingAsync(Guid requestId, Proof proof, CancellationToken cancellation)
    {
        var request = await db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.Id == requestId, cancellation);
        var address = Signatories.Fold(request.Address);
        if ((await submissions.AuthorAddressesAsync(request.EntryId, cancellation)).Contains(address)
            || (proof.PersonId is { } person && await Submissions.AuthorsOf(db, request.EntryId).ContainsAsync(person, cancellation)))
            return new("author", null);
        if (request.StaleAt is not null) return null;
        var named = await db.EntrySignatories.Where(row => row.EntryId == request.EntryId && row.InstitutionId == request.InstitutionId).Select(row => row.Address).SingleOrDefaultAsync(cancellation);
        if (named is null || Signatories.Fold(named) != address) return new("named-no-more", null);
        return await SignsForAnotherAsync(request, proof, cancellation) ? new("signed-for-another", null) : null;
    }

    private async Task<bool> SignsForAnotherAsync(EndorsementRequest request, Proof proof, CancellationToken cancellation)
    {
        var others = await db.EndorsementRequests.AsNoTracking()
            .Where(row => row.EntryId == request.EntryId && row.InstitutionId != request.InstitutionId && row.StaleAt == null && row.EndorsedAt != null && row.Channel != EndorsementChannel.Paper)
            .Select(row => new { row.Address, row.SignedBy }).ToListAsync(cancellation);
        if (others.Count == 0) return false;
        var normalized = PersonAddress.Normalize(request.Address);
        var person = proof.PersonId ?? await db.PersonAddresses.Where(row => row.Normalized == normalized && row.VerifiedAt != null).Select(row => (Guid?)row.PersonId).SingleOrDefaultAsync(cancellation);
        var mine = (await db.PersonAddresses.Where(row => row.PersonId == person && row.VerifiedAt != null).Select(row => row.Address).ToListAsync(cancellation))
            .Append(request.Address).Select(Signatories.Fold).ToHashSet(StringComparer.Ordinal);
        return others.Exists(other => mine.Contains(Signatories.Fold(other.Address)) || (person is not null && other.SignedBy == person));
    }

    /// <summary>Uses up one try, whatever comes of it.</summary>
    private async Task<bool> IsRightAsync(Guid requestId, string code, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - SigningCode.Lifetime;
        var tried = await db.EndorsementRequests
            .Where(row => row.Id == requestId && row.CodeHash != null && row.CodeSentAt > since && row.CodeTries < SigningCode.MostTries)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CodeTries, row => row.CodeTries + 1), cancellation);
        if (tried == 0) return false;
        var hash = await db.EndorsementRequests.Where(row => row.Id == requestId).Select(row => row.CodeHash).SingleAsync(cancellation);
        return hash is not null && CryptographicOperations.FixedTimeEquals(hash, SigningCode.HashOf(requestId, code));
    }
}
