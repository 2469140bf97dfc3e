using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared.Access.Invitations;

namespace Palmares.Web.Cli;

/// <summary>A role as operators type it: "administrator", "juror:europe-2027", "author:fr-cnaf".</summary>
internal static class RoleName
{
    public static string Of(Membership membership) => $"{Codes.Of(membership.Role)}:{membership.InstitutionId}";

    public static string Of(AssociationGrant grant) => grant.CompetitionId is null ? Codes.Of(grant.Role) : $"{Codes.Of(grant.Role)}:{grant.CompetitionId}";

    /// <exception cref="UsageException">No such role, or not what it is for.</exception>
    public static async Task<Offer> ReadAsync(string name, PalmaresDb db)
    {
        var (code, place) = name.Split(':', 2) is [var before, var after] ? (before, after) : (name, null);
        if (Codes.Find<InstitutionRole>(code) is { } post)
            return place is not null && await db.Institutions.AnyAsync(row => row.Id == place) ? Offer.Of(place, post)
                : throw new UsageException($"\"{code}\" needs an institution that exists: {code}:fr-cnaf.");
        if (Codes.Find<AssociationRole>(code) is not { } office)
            throw new UsageException($"no role \"{code}\"; there are {string.Join(", ", Codes.All<InstitutionRole>().Concat(Codes.All<AssociationRole>()))}.");
        if (office is AssociationRole.Juror or AssociationRole.JuryChair)
            return place is not null && await db.Competitions.AnyAsync(row => row.Id == place) ? Offer.Of(office, place)
                : throw new UsageException($"\"{code}\" needs a competition that exists: {code}:asia-pacific-2024.");
        return place is null ? Offer.Of(office, null) : throw new UsageException($"\"{code}\" is for the whole association, without \":{place}\".");
    }
}
