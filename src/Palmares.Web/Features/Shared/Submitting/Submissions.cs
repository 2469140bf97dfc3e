using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;

namespace Palmares.Web.Features.Shared.Submitting;

/// <summary>Gathers what decides whether an entry can be submitted: for the review page and for the submission itself.</summary>
public sealed class Submissions(PalmaresDb db, EntryTimes deadlines)
{
    /// <param name="now">When the submission was received, or would be.</param>
    public async Task<(SubmissionFacts Facts, EntryTime Deadline)> FactsAsync(Entry entry, EntryContent content, Guid personId, DateTimeOffset now, CancellationToken cancellation)
    {
        var deadline = await deadlines.KnownAsync(entry, personId, cancellation);
        var named = content.Concerned(entry.InstitutionId).ToArray();
        var institutions = await db.Institutions.AsNoTracking().Where(row => named.Contains(row.Id)).ToListAsync(cancellation);
        var slots = await db.Slots.AsNoTracking().SingleOrDefaultAsync(row => row.CompetitionId == entry.CompetitionId && row.InstitutionId == entry.InstitutionId, cancellation);
        return (new()
        {
            Content = content, Rules = deadline.Call.Rules, Timing = deadline.Timing, Now = now, Day = OfficialTime.DayOf(deadline.Zone, now),
            RegionId = await db.Competitions.Where(row => row.Id == entry.CompetitionId).Select(row => row.RegionId).SingleAsync(cancellation),
            Lead = institutions.Single(row => row.Id == entry.InstitutionId), Partners = [.. institutions.Where(row => row.Id != entry.InstitutionId)],
            Topics = await db.Topics.Select(row => row.Id).ToHashSetAsync(cancellation),
            Signatories = await db.EntrySignatories.AsNoTracking().Where(row => row.EntryId == entry.Id).ToListAsync(cancellation),
            AuthorAddresses = await AuthorAddressesAsync(entry.Id, cancellation),
            Attachments = await db.Attachments.AsNoTracking().Where(row => row.EntryId == entry.Id && row.RemovedAt == null).ToListAsync(cancellation),
            IsWithdrawn = entry.WithdrawnAt is not null, HoldsSlot = entry.HoldsSlot, SlotsTaken = slots?.Taken ?? 0,
            SubmittedHash = (await LastAsync(entry.Id, cancellation))?.Hash,
        }, deadline);
    }

    /// <summary>The submission that counts; null before the first.</summary>
    /// <remarks>By its version: of two at once, the one that was received first may have been written last.</remarks>
    public Task<Submission?> LastAsync(Guid entryId, CancellationToken cancellation) =>
        (from submission in db.Submissions.AsNoTracking()
         join version in db.EntryVersions on submission.VersionId equals version.Id
         where submission.EntryId == entryId
         orderby version.Number descending, submission.ReceivedAt descending
         select submission).FirstOrDefaultAsync(cancellation);

    /// <summary>Everybody who wrote in the entry, owns it or submitted it: none of them endorses it.</summary>
    public static IQueryable<Guid> AuthorsOf(PalmaresDb db, Guid entryId) =>
        db.Entries.Where(row => row.Id == entryId).Select(row => row.OwnerId)
            .Union(db.DraftFields.Where(row => row.EntryId == entryId).Select(row => row.SavedBy))
            .Union(db.EntryVersions.Where(row => row.EntryId == entryId).Select(row => row.MadeBy));

    public async Task<IReadOnlySet<string>> AuthorAddressesAsync(Guid entryId, CancellationToken cancellation)
    {
        var authors = AuthorsOf(db, entryId);
        var addresses = await db.PersonAddresses.Where(row => row.VerifiedAt != null && authors.Contains(row.PersonId)).Select(row => row.Address).ToListAsync(cancellation);
        return addresses.Select(Signatories.Fold).ToHashSet(StringComparer.Ordinal);
    }
}
