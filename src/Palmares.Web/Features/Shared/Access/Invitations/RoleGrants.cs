using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;

namespace Palmares.Web.Features.Shared.Access.Invitations;

/// <summary>Gives a person what an <see cref="Offer"/> names, or ends it. Adds to the context only.</summary>
public static class RoleGrants
{
    /// <returns>False: the person holds the role already.</returns>
    public static async Task<bool> AddAsync(PalmaresDb db, Guid personId, Offer offer, DateOnly today, CancellationToken cancellation = default)
    {
        if (offer is { InstitutionId: { } institution, InstitutionRole: { } post })
        {
            if (await Memberships(db, personId, offer, today).AnyAsync(cancellation)) return false;
            db.Memberships.Add(new() { PersonId = personId, InstitutionId = institution, Role = post, Function = offer.Function, From = today });
            return true;
        }
        if (await Offices(db, personId, offer, today).AnyAsync(cancellation)) return false;
        db.AssociationGrants.Add(new() { PersonId = personId, Role = offer.AssociationRole!.Value, CompetitionId = offer.CompetitionId, From = today });
        return true;
    }

    /// <summary>The last day is the one before, so that the role opens nothing from now on; a role of this very day is taken away.</summary>
    /// <returns>False: the person does not hold the role.</returns>
    public static async Task<bool> EndAsync(PalmaresDb db, Guid personId, Offer offer, DateOnly today, CancellationToken cancellation = default)
    {
        var memberships = offer.InstitutionRole is null ? [] : await Memberships(db, personId, offer, today).ToListAsync(cancellation);
        var offices = offer.AssociationRole is null ? [] : await Offices(db, personId, offer, today).ToListAsync(cancellation);
        foreach (var membership in memberships)
            if (membership.From < today) membership.To = today.AddDays(-1);
            else db.Memberships.Remove(membership);
        foreach (var office in offices)
            if (office.From < today) office.To = today.AddDays(-1);
            else db.AssociationGrants.Remove(office);
        return memberships.Count + offices.Count > 0;
    }

    private static IQueryable<Membership> Memberships(PalmaresDb db, Guid personId, Offer offer, DateOnly today) => db.Memberships
        .Where(row => row.PersonId == personId && row.InstitutionId == offer.InstitutionId && row.Role == offer.InstitutionRole && (row.To == null || row.To >= today));

    private static IQueryable<AssociationGrant> Offices(PalmaresDb db, Guid personId, Offer offer, DateOnly today) => db.AssociationGrants
        .Where(row => row.PersonId == personId && row.Role == offer.AssociationRole && row.CompetitionId == offer.CompetitionId && (row.To == null || row.To >= today));
}
