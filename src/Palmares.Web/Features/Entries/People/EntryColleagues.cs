using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.People;

public sealed record Colleague(Guid PersonId, string Name, bool MayEdit);

public sealed record SharedWith(Guid PersonId, string Name, ShareKind Kind);

public sealed record InvitedTo(Guid Id, string Address, ShareKind Kind, DateTimeOffset ExpiresAt);

/// <summary>Everybody who may read or edit an entry, and by what.</summary>
public sealed class EntryColleagues(PalmaresDb db, TimeProvider clock)
{
    /// <summary>The lead institution's people of today, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> OfInstitutionAsync(string institutionId, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = await (from membership in db.Memberships
                          join person in db.People on membership.PersonId equals person.Id
                          where membership.InstitutionId == institutionId && membership.From <= today && (membership.To == null || membership.To >= today) && person.DisabledAt == null
                          select new { person.Id, person.Name, membership.Role }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.Id, row.Name))
            .Select(group => new Colleague(group.Key.Id, group.Key.Name, group.Any(row => row.Role != InstitutionRole.Signatory)))
            .OrderBy(colleague => colleague.Name, StringComparer.Ordinal)];
    }

    public Task<List<SharedWith>> SharesAsync(Guid entryId, CancellationToken cancellation) =>
        (from share in db.EntryShares
         join person in db.People on share.PersonId equals person.Id
         where share.EntryId == entryId
         orderby person.Name
         select new SharedWith(person.Id, person.Name, share.Kind)).ToListAsync(cancellation);

    public async Task<List<InvitedTo>> InvitationsAsync(Guid entryId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await db.Invitations
            .Where(invitation => invitation.EntryId == entryId && invitation.AcceptedAt == null && invitation.RevokedAt == null && invitation.ExpiresAt > now)
            .OrderBy(invitation => invitation.Address)
            .Select(invitation => new InvitedTo(invitation.Id, invitation.Address, invitation.Share!.Value, invitation.ExpiresAt)).ToListAsync(cancellation);
    }
}
