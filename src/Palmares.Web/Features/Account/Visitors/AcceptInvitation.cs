using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Access.Invitations;

namespace Palmares.Web.Features.Account.Visitors;

public enum AcceptVerdict
{
    Accepted,

    /// <summary>Used, withdrawn or too old.</summary>
    Gone,

    /// <summary>The invited address belongs to another account.</summary>
    AddressTaken,
}

/// <summary>
/// Takes up an invitation, once, for a new account or for one that is signed in. The link was read at the invited address:
/// that verifies it for the account.
/// </summary>
public sealed class AcceptInvitation(PalmaresDb db, DatabaseProvider provider, SecurityNotices notices, TimeProvider clock)
{
    /// <summary>Of a token: an invitation that can be accepted now, or null.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(token);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellation);
        return invitation?.IsOpenAt(clock.GetUtcNow()) == true ? invitation : null;
    }

    /// <summary>The account that has the invited address already, if there is one.</summary>
    public Task<Guid?> OwnerAsync(Invitation invitation, CancellationToken cancellation)
    {
        var normalized = PersonAddress.Normalize(invitation.Address);
        return db.PersonAddresses.Where(row => row.Normalized == normalized && row.VerifiedAt != null).Select(row => (Guid?)row.PersonId).SingleOrDefaultAsync(cancellation);
    }

    /// <param name="newcomer">An account to be made, without addresses; null where <paramref name="personId"/> is there already.</param>
    public async Task<AcceptVerdict> RunAsync(Invitation invitation, Guid personId, Person? newcomer, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var now = clock.GetUtcNow();
        if (await db.Invitations.Where(row => row.Id == invitation.Id && row.AcceptedAt == null && row.RevokedAt == null && row.ExpiresAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AcceptedAt, now).SetProperty(row => row.AcceptedBy, personId), cancellation) != 1)
            return AcceptVerdict.Gone;
        if (await OwnerAsync(invitation, cancellation) is { } owner && owner != personId) return AcceptVerdict.AddressTaken;

        if (newcomer is not null) db.People.Add(newcomer);
        await VerifyAsync(invitation, personId, newcomer, now, cancellation);
        await GrantAsync(invitation, personId, DateOnly.FromDateTime(now.UtcDateTime), cancellation);
        await AuditTrail.AppendAsync(db, personId, "invitation-accepted", $"invitation/{invitation.Id:N}", new { newAccount = newcomer is not null }, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            // Another invitation to the same address was accepted at the same moment.
            return AcceptVerdict.AddressTaken;
        }
        await transaction.CommitAsync();
        return AcceptVerdict.Accepted;
    }

    private async Task VerifyAsync(Invitation invitation, Guid personId, Person? newcomer, DateTimeOffset now, CancellationToken cancellation)
    {
        var normalized = PersonAddress.Normalize(invitation.Address);
        if (await db.PersonAddresses.SingleOrDefaultAsync(row => row.PersonId == personId && row.Normalized == normalized, cancellation) is { } known)
        {
            known.VerifiedAt ??= now;
            return;
        }
        db.PersonAddresses.Add(new() { PersonId = personId, Address = invitation.Address, Normalized = normalized, VerifiedAt = now });
        if (newcomer is null) await notices.AppendAsync(await db.People.SingleAsync(row => row.Id == personId, cancellation), SecurityChange.Address, cancellation: cancellation);
    }

    private async Task GrantAsync(Invitation invitation, Guid personId, DateOnly today, CancellationToken cancellation)
    {
        if (invitation is not { EntryId: { } entry, Share: { } share })
        {
            await RoleGrants.AddAsync(db, personId, Offer.Of(invitation), today, cancellation);
            return;
        }
        if (await db.EntryShares.SingleOrDefaultAsync(row => row.EntryId == entry && row.PersonId == personId, cancellation) is { } present) present.Kind = share;
        else db.EntryShares.Add(new() { EntryId = entry, PersonId = personId, Kind = share, SharedBy = invitation.InvitedBy ?? personId, SharedAt = clock.GetUtcNow() });
    }
}
