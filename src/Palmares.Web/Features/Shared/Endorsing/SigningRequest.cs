using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>What a signatory is shown: the request, and, while it is open, the very text it is about.</summary>
/// <param name="Content">Of the version that was asked about.</param>
/// <param name="Before">What the same institution was asked about before, where that was another text.</param>
public sealed record SigningRequest(EndorsementRequest Request, Entry Entry, EntryVersion Version, EntryContent Content, EntryContent? Before, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public EndorsementState State => EndorsementStates.Of(Request, Now);

    /// <summary>An instant as the competition's clock shows it.</summary>
    public DateTimeOffset Official(DateTimeOffset instant) => OfficialTime.In(Zone, instant);
}

/// <summary>Finds requests by what leads to them.</summary>
public sealed class SigningRequests(PalmaresDb db, TimeProvider clock)
{
    private const int LongestToken = 100;

    /// <summary>Null where the token was never sent.</summary>
    public async Task<SigningRequest?> ByTokenAsync(string token, CancellationToken cancellation)
    {
        if (token.Length > LongestToken) return null;
        var hash = SigningTokens.HashOf(token);
        var id = await db.EndorsementLinks.Where(row => row.TokenHash == hash).Select(row => (Guid?)row.RequestId).SingleOrDefaultAsync(cancellation);
        return id is null ? null : await OfAsync(await db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.Id == id, cancellation), cancellation);
    }

    /// <summary>
    /// Open requests that name one of the person's verified addresses, in entries that the person is no author of, the most urgent first.
    /// </summary>
    /// <param name="number">Of one entry only.</param>
    public async Task<IReadOnlyList<SigningRequest>> ToSignAsync(Guid personId, int? number, CancellationToken cancellation)
    {
        var mine = (await db.PersonAddresses.Where(row => row.PersonId == personId && row.VerifiedAt != null).Select(row => row.Address).ToListAsync(cancellation))
            .Select(Signatories.Fold).ToHashSet(StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        var open = await db.EndorsementRequests.AsNoTracking()
            .Where(row => row.StaleAt == null && row.EndorsedAt == null && row.DeclinedAt == null && row.ExpiresAt > now)
            .Where(row => number == null || db.Entries.Any(entry => entry.Id == row.EntryId && entry.Number == number))
            .Where(row => !db.Entries.Any(entry => entry.Id == row.EntryId && entry.OwnerId == personId)
                && !db.DraftFields.Any(field => field.EntryId == row.EntryId && field.SavedBy == personId)
                && !db.EntryVersions.Any(version => version.EntryId == row.EntryId && version.MadeBy == personId))
            .Select(row => new { row.Id, row.Address, row.ExpiresAt }).ToListAsync(cancellation);
        var found = new List<SigningRequest>();
        foreach (var row in open.Where(row => mine.Contains(Signatories.Fold(row.Address))).OrderBy(row => row.ExpiresAt))
            found.Add(await OfAsync(await db.EndorsementRequests.AsNoTracking().SingleAsync(request => request.Id == row.Id, cancellation), cancellation));
        return found;
    }

    private async Task<SigningRequest> OfAsync(EndorsementRequest request, CancellationToken cancellation)
    {
        var entry = await db.Entries.AsNoTracking().SingleAsync(row => row.Id == request.EntryId, cancellation);
        var version = await db.EntryVersions.AsNoTracking().SingleAsync(row => row.Id == request.VersionId, cancellation);
        var before = await db.EndorsementRequests
            .Where(row => row.EntryId == request.EntryId && row.InstitutionId == request.InstitutionId && row.AskedAt < request.AskedAt && row.MaterialHash != request.MaterialHash)
            .OrderByDescending(row => row.AskedAt)
            .Select(row => db.EntryVersions.First(earlier => earlier.Id == row.VersionId).Content).FirstOrDefaultAsync(cancellation);
        var zone = await db.Calls.Where(row => row.CompetitionId == entry.CompetitionId).Select(row => row.TimeZone).SingleAsync(cancellation);
        return new(request, entry, version, EntryContent.FromJson(version.Content), before is null ? null : EntryContent.FromJson(before), TimeZoneInfo.FindSystemTimeZoneById(zone), clock.GetUtcNow());
    }
}
