using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Files;

namespace Palmares.Web.Features.Secretariat;

/// <summary>
/// Records an endorsement that came on paper, with its scan, until the endorsement deadline. It counts once a second officer has
/// confirmed it; who recorded it cannot, and what the second officer refuses is open again.
/// </summary>
public sealed class RecordPaper(PalmaresDb db, FileStore files, DecideEndorsement decide, TimeProvider clock)
{
    public async Task<IReadOnlyList<Violation>> RunAsync(Guid requestId, string? name, string? function, byte[] scan, Guid officer, CancellationToken cancellation)
    {
        var decision = Decision.Of("endorse", name, function, null);
        List<Violation> violations = [.. decision.Violations()];
        if (scan.Length is 0 or > ScanFile.Largest || ScanFile.TypeOf(scan) is null) violations.Add(new("scan", "scan"));
        if (violations.Count > 0) return violations;

        // Kept before the transaction, which waits for no disk; without its row it is an orphan that nobody reaches.
        var sha256 = await files.KeepAsync(scan, cancellation);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var recorded = await db.EndorsementRequests
            .Where(row => row.Id == requestId && row.StaleAt == null && row.EndorsedAt == null && row.DeclinedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndorsedAt, now).SetProperty(row => row.Channel, EndorsementChannel.Paper).SetProperty(row => row.SignedBy, officer)
                .SetProperty(row => row.SignedName, decision.Name).SetProperty(row => row.SignedFunction, decision.Function).SetProperty(row => row.ScanSha256, sha256)
                .SetProperty(row => row.CodeHash, (byte[]?)null), cancellation);
        if (recorded == 0) return [new("closed", "request")];
        await AppendAsync(requestId, officer, "endorsement-recorded", new { scan = sha256 }, cancellation);
        await transaction.CommitAsync();
        return [];
    }

    /// <returns>False: it is not there to be confirmed, or the same officer recorded it.</returns>
    public async Task<bool> ConfirmAsync(Guid requestId, Guid officer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var confirmed = await ToConfirm(requestId, officer)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConfirmedAt, now).SetProperty(row => row.ConfirmedBy, officer), cancellation);
        if (confirmed == 0) return false;
        var request = await db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.Id == requestId, cancellation);
        await AskEndorsements.CancelMailsAsync(db, requestId, cancellation);
        await decide.TellAsync(request, await db.Entries.AsNoTracking().SingleAsync(row => row.Id == request.EntryId, cancellation), cancellation);
        await AppendAsync(requestId, officer, "endorsement-confirmed", new { scan = request.ScanSha256 }, cancellation);
        await transaction.CommitAsync();
        return true;
    }

    public async Task<bool> RefuseAsync(Guid requestId, Guid officer, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var refused = await ToConfirm(requestId, officer).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.EndorsedAt, (DateTimeOffset?)null).SetProperty(row => row.Channel, (EndorsementChannel?)null).SetProperty(row => row.SignedBy, (Guid?)null)
            .SetProperty(row => row.SignedName, (string?)null).SetProperty(row => row.SignedFunction, (string?)null).SetProperty(row => row.ScanSha256, (string?)null), cancellation);
        if (refused == 0) return false;
        await AppendAsync(requestId, officer, "endorsement-refused", null, cancellation);
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>By another officer than the one who recorded it; a constraint says so too.</summary>
    private IQueryable<EndorsementRequest> ToConfirm(Guid requestId, Guid officer) => db.EndorsementRequests.Where(row =>
        row.Id == requestId && row.StaleAt == null && row.Channel == EndorsementChannel.Paper && row.EndorsedAt != null && row.ConfirmedAt == null && row.SignedBy != officer);

    private async Task AppendAsync(Guid requestId, Guid officer, string action, object? details, CancellationToken cancellation)
    {
        await AuditTrail.AppendAsync(db, officer, action, $"endorsement/{requestId:N}", details, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
