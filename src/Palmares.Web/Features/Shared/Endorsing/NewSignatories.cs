using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>Somebody named by an author, whom nobody who may has confirmed; for <c>_NewSignatories</c>.</summary>
/// <param name="Written">The entry as it was sent to them.</param>
public sealed record NewSignatory(EndorsementRequest Request, EndorsementState State, int Number, string LeadId, EntryContent Written);

/// <summary>Finds signatories of live requests who are not confirmed, those asked last first.</summary>
public sealed class NewSignatories(PalmaresDb db, KnownSignatories known, TimeProvider clock)
{
    /// <param name="institutionId">Those of one institution; null: of all.</param>
    public async Task<IReadOnlyList<NewSignatory>> OfAsync(string? institutionId, CancellationToken cancellation)
    {
        var rows = await (from request in db.EndorsementRequests
                          join entry in db.Entries on request.EntryId equals entry.Id
                          join version in db.EntryVersions on request.VersionId equals version.Id
                          where request.StaleAt == null && entry.WithdrawnAt == null && (institutionId == null || request.InstitutionId == institutionId)
                          orderby request.AskedAt descending, request.Id
                          select new { request, entry.Number, entry.InstitutionId, version.Content }).AsNoTracking().ToListAsync(cancellation);
        var unknown = await known.UnknownAmongAsync([.. rows.Select(row => row.request)], cancellation);
        var now = clock.GetUtcNow();
        return [.. rows.Where(row => unknown.Contains(row.request.Id))
            .Select(row => new NewSignatory(row.request, EndorsementStates.Of(row.request, now), row.Number, row.InstitutionId, EntryContent.FromJson(row.Content)))];
    }
}
