using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account;

/// <summary>A role that the person holds, with the institution it is for.</summary>
public sealed record HeldRole(InstitutionRole? Post, AssociationRole? Office, string? InstitutionId, TextIn? Institution, string? CompetitionId, string? Function, DateOnly From);

/// <summary>What the account's own page shows of it.</summary>
public sealed record AccountFacts(Person Person, IReadOnlyList<HeldRole> Roles, int Passkeys, int RecoveryCodes, int Sessions);

public sealed class AccountPicture(PalmaresDb db, CurrentActor current, TimeProvider clock)
{
    public async Task<AccountFacts> LoadAsync(Language language, CancellationToken cancellation)
    {
        var id = current.PersonId;
        var person = await db.People.AsNoTracking().Include(row => row.Addresses).SingleAsync(row => row.Id == id, cancellation);
        var since = clock.GetUtcNow().AddDays(-14);
        return new(person, await RolesAsync(id, language, cancellation),
            await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().CountAsync(passkey => passkey.UserId == id, cancellation),
            await db.RecoveryCodes.CountAsync(code => code.PersonId == id && code.UsedAt == null, cancellation),
            await db.SignInSessions.CountAsync(session => session.PersonId == id && session.EndedAt == null && session.SeenAt > since, cancellation));
    }

    private async Task<IReadOnlyList<HeldRole>> RolesAsync(Guid id, Language language, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var posts = await db.Memberships.Where(row => row.PersonId == id && row.From <= today && (row.To == null || row.To >= today))
            .Join(db.Institutions, row => row.InstitutionId, institution => institution.Id, (row, institution) => new { row, institution.Names })
            .OrderBy(pair => pair.row.InstitutionId).ThenBy(pair => pair.row.Role).AsNoTracking().ToListAsync(cancellation);
        var offices = await db.AssociationGrants.Where(row => row.PersonId == id && row.From <= today && (row.To == null || row.To >= today))
            .OrderBy(row => row.Role).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. posts.Select(pair => new HeldRole(pair.row.Role, null, pair.row.InstitutionId, pair.Names.For(language), null, pair.row.Function, pair.row.From)),
            .. offices.Select(row => new HeldRole(null, row.Role, null, null, row.CompetitionId, null, row.From)),
        ];
    }
}
