using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>
/// Keeps the requests to signatories in step with what was submitted (rule 7): each institution concerned has one live request,
/// about the material content of the last submitted version, to the person named for it. Adds to the context only.
/// </summary>
public sealed class AskEndorsements(PalmaresDb db, EndorsementMails mails, KnownSignatories known, TimeProvider clock)
{
    /// <summary>After a submission: new requests where there are none, new ones for stale ones, and none for who is no longer concerned.</summary>
    public async Task ForSubmissionAsync(Entry entry, EntryVersion version, EntryContent content, EntryTime deadline, CancellationToken cancellation)
    {
        var live = await db.EndorsementRequests.Where(row => row.EntryId == entry.Id && row.StaleAt == null).ToListAsync(cancellation);
        var named = await db.EntrySignatories.AsNoTracking().Where(row => row.EntryId == entry.Id).ToListAsync(cancellation);
        var concerned = content.Concerned(entry.InstitutionId);
        foreach (var request in live.Where(request => !concerned.Contains(request.InstitutionId))) await EndAsync(request, cancellation);
        foreach (var institution in concerned)
        {
            var signatory = named.Single(row => row.InstitutionId == institution);
            var present = live.Find(request => request.InstitutionId == institution);
            if (present is not null && Holds(present, signatory, version)) continue;
            await ReplaceAsync(present, entry, signatory, version, content, deadline, cancellation);
        }
    }

    /// <summary>Asks the person named for one institution, anew or for the first time; what was asked before is void.</summary>
    public async Task AgainAsync(Entry entry, string institutionId, EntryTime deadline, CancellationToken cancellation)
    {
        var version = await db.EntryVersions.Where(row => db.Submissions.Any(submission => submission.VersionId == row.Id) && row.EntryId == entry.Id)
            .OrderByDescending(row => row.Number).FirstAsync(cancellation);
        var signatory = await db.EntrySignatories.SingleAsync(row => row.EntryId == entry.Id && row.InstitutionId == institutionId, cancellation);
        var present = await db.EndorsementRequests.SingleOrDefaultAsync(row => row.EntryId == entry.Id && row.InstitutionId == institutionId && row.StaleAt == null, cancellation);
        await ReplaceAsync(present, entry, signatory, version, EntryContent.FromJson(version.Content), deadline, cancellation);
    }

    /// <summary>The entry was withdrawn: nothing is asked any more.</summary>
    public async Task EndAllAsync(Entry entry, CancellationToken cancellation)
    {
        foreach (var request in await db.EndorsementRequests.Where(row => row.EntryId == entry.Id && row.StaleAt == null).ToListAsync(cancellation))
            await EndAsync(request, cancellation);
    }

    /// <summary>Mails of a request that have not gone out yet stay in.</summary>
    public static Task CancelMailsAsync(PalmaresDb db, Guid requestId, CancellationToken cancellation)
    {
        var mine = EndorsementMails.KeyOf(requestId, "");
        return db.Messages.Where(row => row.State == MessageState.Queued && row.Key != null && row.Key.StartsWith(mine))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MessageState.Cancelled).SetProperty(row => row.Secret, (string?)null), cancellation);
    }

    /// <summary>Whoever endorsed this content has endorsed it, also after another person was named.</summary>
    private static bool Holds(EndorsementRequest present, EntrySignatory signatory, EntryVersion version) =>
        present.MaterialHash == version.MaterialHash
        && (present.EndorsedAt is not null || Signatories.Fold(present.Address) == Signatories.Fold(signatory.Address));

    private async Task ReplaceAsync(EndorsementRequest? present, Entry entry, EntrySignatory signatory, EntryVersion version, EntryContent content, EntryTime deadline, CancellationToken cancellation)
    {
        var before = present is null || present.MaterialHash == version.MaterialHash ? null
            : await db.EntryVersions.Where(row => row.Id == present.VersionId).Select(row => row.Content).SingleAsync(cancellation);
        if (present is not null)
        {
            await EndAsync(present, cancellation);
            // The index of live requests takes the next one only after this.
            await db.SaveChangesAsync(cancellation);
        }
        var request = new EndorsementRequest
        {
            EntryId = entry.Id, InstitutionId = signatory.InstitutionId, VersionId = version.Id, MaterialHash = version.MaterialHash,
            Kind = signatory.InstitutionId == entry.InstitutionId ? EndorsementKind.Management : EndorsementKind.Partner,
            Name = signatory.Name, Function = signatory.Function, Address = signatory.Address, Language = signatory.Language,
            AskedAt = clock.GetUtcNow(), ExpiresAt = deadline.Timing.EndorsementsUntil,
        };
        if (await known.IsFirstSeenAsync(request, cancellation)) await mails.NewSignatoryAsync(request, entry, content, cancellation);
        db.EndorsementRequests.Add(request);
        mails.Request(request, entry, content, before is null ? null : EntryContent.FromJson(before), NewLink(request), deadline);
    }

    /// <returns>The token; only its digest is kept.</returns>
    private string NewLink(EndorsementRequest request)
    {
        var token = SigningTokens.New();
        db.EndorsementLinks.Add(new() { TokenHash = SigningTokens.HashOf(token), RequestId = request.Id, SentAt = clock.GetUtcNow() });
        return token;
    }

    private async Task EndAsync(EndorsementRequest request, CancellationToken cancellation)
    {
        request.StaleAt = clock.GetUtcNow();
        await CancelMailsAsync(db, request.Id, cancellation);
    }
}
