using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;

namespace Palmares.Web.Features.Team;

/// <summary>Takes back an invitation of the institution; its link shows nothing any more.</summary>
public sealed class WithdrawInvitation(PalmaresDb db, TimeProvider clock)
{
    public async Task RunAsync(string institutionId, Guid invitationId, Guid by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        if (await db.Invitations.Where(row => row.Id == invitationId && row.InstitutionId == institutionId && row.AcceptedAt == null && row.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), cancellation) != 1) return;
        await AuditTrail.AppendAsync(db, by, "invitation-withdrawn", $"invitation/{invitationId:N}", new { institution = institutionId }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }
}
