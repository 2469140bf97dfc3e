using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Access;

namespace Palmares.Web.Features.Team;

/// <summary>Ends somebody's role in the institution, today. What the person wrote stays the institution's.</summary>
public sealed class EndMembership(PalmaresDb db, TimeProvider clock)
{
    /// <returns>False: it would leave the institution without a coordinator, nothing was changed.</returns>
    public async Task<bool> RunAsync(string institutionId, Guid membershipId, Guid by, CancellationToken cancellation)
    {
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await using var transaction = await db.BeginWriteAsync(cancellation);
        // Two coordinators who end each other's role at the same moment wait for each other here.
        await db.Institutions.Where(row => row.Id == institutionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.CountryCode, row => row.CountryCode), cancellation);
        var membership = await db.Memberships.SingleOrDefaultAsync(row => row.Id == membershipId && row.InstitutionId == institutionId && (row.To == null || row.To > yesterday), cancellation);
        if (membership is null) return true;
        if (membership.Role == InstitutionRole.Coordinator && !await db.Memberships.AnyAsync(row => row.InstitutionId == institutionId && row.Id != membershipId
                && row.PersonId != membership.PersonId && row.Role == InstitutionRole.Coordinator && (row.To == null || row.To > yesterday), cancellation))
            return false;
        // The last day is the one before, so that the role opens nothing from now on; a role of this very day never was.
        if (membership.From > yesterday) db.Memberships.Remove(membership);
        else membership.To = yesterday;
        await AuditTrail.AppendAsync(db, by, "membership-ended", $"person/{membership.PersonId:N}", new { institution = institutionId, role = membership.Role.ToString() }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return true;
    }
}
