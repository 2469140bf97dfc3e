using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.People;

/// <summary>
/// Lets a colleague from elsewhere view or edit one entry. Always by invitation, whether or not the address has an account:
/// nobody learns from it who has one.
/// </summary>
public sealed class ShareEntry(PalmaresDb db, MailWriter mail, TimeProvider clock)
{
    /// <summary>Open invitations to one entry.</summary>
    public const int Most = 20;

    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    /// <returns>False where the entry has too many open invitations.</returns>
    public async Task<bool> InviteAsync(Entry entry, string address, ShareKind kind, Language language, Actor by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (token, hash) = Secret.New();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var open = await db.Invitations.Where(row => row.EntryId == entry.Id && row.AcceptedAt == null && row.RevokedAt == null && row.ExpiresAt > now).ToListAsync(cancellation);
        foreach (var earlier in open.Where(row => PersonAddress.Normalize(row.Address) == PersonAddress.Normalize(address))) earlier.RevokedAt = now;
        if (open.Count(row => row.RevokedAt is null) >= Most) return false;

        db.Invitations.Add(new()
        {
            TokenHash = hash, Address = address, Language = language.Code(), EntryId = entry.Id, Share = kind, InvitedBy = by.PersonId, InvitedAt = now, ExpiresAt = now + OpenFor,
        });
        mail.Queue(new(address, address, language), "entry-invitation", (Localizer t) => new(
            kind == ShareKind.Edit ? t["{0} invites you to write an entry together", by.Name] : t["{0} invites you to read an entry", by.Name],
            [
                t["The entry has the number {0}. To see it, open this address and sign in, or make an account:", entry.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                mail.Link(Links.Invitation(Data.Outbox.Message.SecretMark)),
                t.Plural((long)OpenFor.TotalDays, "The invitation holds for {0} day. If it was not meant for you, forget it.", "The invitation holds for {0} days. If it was not meant for you, forget it."),
            ]), secret: token, entryId: entry.Id);
        await AuditTrail.AppendAsync(db, by.PersonId, "entry-invitation-sent", $"entry/{entry.Number}", new { kind = kind.ToString() }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    public async Task RevokeAsync(Entry entry, Guid invitationId, Guid by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var revoked = await db.Invitations.Where(row => row.Id == invitationId && row.EntryId == entry.Id && row.AcceptedAt == null && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(invitation => invitation.RevokedAt, now), cancellation);
        if (revoked == 0) return;
        await AuditTrail.AppendAsync(db, by, "entry-invitation-revoked", $"entry/{entry.Number}", null, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <param name="kind">Null ends the share.</param>
    public async Task ChangeAsync(Entry entry, Guid personId, ShareKind? kind, Guid by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var shares = db.EntryShares.Where(share => share.EntryId == entry.Id && share.PersonId == personId);
        var changed = kind is { } other
            ? await shares.Where(share => share.Kind != other).ExecuteUpdateAsync(row => row.SetProperty(share => share.Kind, other), cancellation)
            : await shares.ExecuteDeleteAsync(cancellation);
        if (changed == 0) return;
        await AuditTrail.AppendAsync(db, by, kind is null ? "entry-share-ended" : "entry-share-changed", $"entry/{entry.Number}", new { person = personId, kind = kind?.ToString() }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
