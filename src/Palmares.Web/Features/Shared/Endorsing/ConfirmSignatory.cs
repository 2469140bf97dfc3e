using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>Says of the person of a request that they sign for their institution. Who may say so is for the caller to decide.</summary>
public sealed class ConfirmSignatory(PalmaresDb db, KnownSignatories known)
{
    /// <param name="institutionId">The one that the confirming person coordinates; null for the secretariat.</param>
    public async Task RunAsync(Guid requestId, string? institutionId, Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var request = await db.EndorsementRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Id == requestId && (institutionId == null || row.InstitutionId == institutionId), cancellation);
        if (request is null || !await known.AddAsync(request.InstitutionId, request.Address, personId, cancellation)) return;
        await AuditTrail.AppendAsync(db, personId, "signatory-confirmed", $"endorsement/{requestId:N}", new { request.InstitutionId }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }
}
