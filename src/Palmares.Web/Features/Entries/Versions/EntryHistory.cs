using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Versions;

/// <summary>The versions of an entry.</summary>
public static class EntryHistory
{
    /// <summary>The latest first, without their texts.</summary>
    public static Task<List<ListedVersion>> VersionsAsync(this PalmaresDb db, Guid entryId, CancellationToken cancellation) =>
        (from version in db.EntryVersions
         join person in db.People on version.MadeBy equals person.Id
         where version.EntryId == entryId
         orderby version.Number descending
         select new ListedVersion(version.Number, version.Occasion, version.MadeAt, person.Name, version.SummaryWords, version.TotalWords, version.Hash)).ToListAsync(cancellation);

    public static async Task<EntryContent?> ContentAsync(this PalmaresDb db, Guid entryId, int number, CancellationToken cancellation) =>
        await db.EntryVersions.Where(version => version.EntryId == entryId && version.Number == number).Select(version => version.Content)
            .SingleOrDefaultAsync(cancellation) is { } json ? EntryContent.FromJson(json) : null;
}

public sealed record ListedVersion(int Number, VersionOccasion Occasion, DateTimeOffset MadeAt, string MadeBy, int SummaryWords, int TotalWords, string Hash);
