using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.People;

/// <summary>Changes what people from elsewhere may do with one entry. They come by invitation only, so that nobody learns who has an account.</summary>
public sealed class ShareEntry(PalmaresDb db, TimeProvider clock)
{
    public async Task RevokeAsync(Entry entry, Guid invitationId, Guid by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var revoked = await db.Invitations.Where(row => row.Id == invitationId && row.EntryId == entry.Id && row.AcceptedAt == null && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(invitation => invitation.RevokedAt, now), cancellation);
        if (revoked == 0) return;
        await AuditTrail.AppendAsync(db, by, "entry-invitation-revoked", $"entry/{entry.Number}", null, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }

    /// <param name="kind">Null ends the share.</param>
    public async Task ChangeAsync(Entry entry, Guid personId, ShareKind? kind, Guid by, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var shares = db.EntryShares.Where(share => share.EntryId == entry.Id && share.PersonId == personId);
        var changed = kind is { } other
            ? await shares.Where(share => share.Kind != other).ExecuteUpdateAsync(row => row.SetProperty(share => share.Kind, other), cancellation)
            : await shares.ExecuteDeleteAsync(cancellation);
        if (changed == 0) return;
        await AuditTrail.AppendAsync(db, by, kind is null ? "entry-share-ended" : "entry-share-changed", $"entry/{entry.Number}", new { person = personId, kind = kind?.ToString() }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }
}
