using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account;

/// <summary>Everything that is kept about a person, as plain values; no secrets, and nothing about other people.</summary>
public sealed class OwnData(PalmaresDb db, CurrentActor current, TimeProvider clock)
{
    public async Task<object> LoadAsync(CancellationToken cancellation)
    {
        var id = current.PersonId;
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        return new
        {
            exportedAt = clock.GetUtcNow(),
            account = new { person.Id, person.Name, person.Language, person.TimeZone, mailsTo = person.Email, person.CreatedAt, hasPassword = person.PasswordHash is not null, person.TwoFactorEnabled },
            addresses = await db.PersonAddresses.Where(row => row.PersonId == id).OrderBy(row => row.Normalized).Select(row => new { row.Address, row.VerifiedAt }).ToListAsync(cancellation),
            passkeys = (await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().AsNoTracking().Where(row => row.UserId == id).ToListAsync(cancellation))
                .Select(row => new { row.Data.Name, row.Data.CreatedAt }),
            sessions = await db.SignInSessions.Where(row => row.PersonId == id).OrderBy(row => row.Id).Select(row => new { row.StartedAt, row.SeenAt, row.EndedAt, row.Agent, row.WithSecondFactor }).ToListAsync(cancellation),
            roles = await db.Memberships.Where(row => row.PersonId == id).OrderBy(row => row.Id).Select(row => new { row.InstitutionId, role = row.Role.ToString(), row.Function, row.From, row.To }).ToListAsync(cancellation),
            offices = await db.AssociationGrants.Where(row => row.PersonId == id).OrderBy(row => row.Id).Select(row => new { role = row.Role.ToString(), row.CompetitionId, row.From, row.To }).ToListAsync(cancellation),
            invitations = await db.Invitations.Where(row => row.AcceptedBy == id).OrderBy(row => row.Id).Select(row => new { row.Address, row.InvitedAt, row.AcceptedAt }).ToListAsync(cancellation),
            entriesOwned = await db.Entries.Where(row => row.OwnerId == id).OrderBy(row => row.Number).Select(row => new { row.Number, row.InstitutionId, row.CompetitionId, row.CreatedAt }).ToListAsync(cancellation),
            versionsWritten = await db.EntryVersions.Where(row => row.MadeBy == id).OrderBy(row => row.Id).Select(row => new { row.EntryId, row.MadeAt, row.Hash }).ToListAsync(cancellation),
            mails = await db.Messages.Where(row => row.PersonId == id).OrderBy(row => row.Id).Select(row => new { row.Address, row.Subject, row.CreatedAt, row.SentAt }).ToListAsync(cancellation),
            log = await db.AuditRows.Where(row => row.PersonId == id).OrderBy(row => row.Sequence).Select(row => new { row.At, row.Action, row.Subject }).ToListAsync(cancellation),
        };
    }
}
