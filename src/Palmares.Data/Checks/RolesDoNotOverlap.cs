using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>Nobody holds the same role twice on one day: ending it would end one and leave the other.</summary>
internal sealed class RolesDoNotOverlap : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var memberships = await db.Memberships.AsNoTracking().ToListAsync(cancellationToken);
        var grants = await db.AssociationGrants.AsNoTracking().ToListAsync(cancellationToken);
        var roles = memberships.Select(row => (row.PersonId, Role: $"{Codes.Of(row.Role)}:{row.InstitutionId}", row.From, row.To))
            .Concat(grants.Select(row => (row.PersonId, Role: row.CompetitionId is null ? Codes.Of(row.Role) : $"{Codes.Of(row.Role)}:{row.CompetitionId}", row.From, row.To)));
        return
        [
            .. from held in roles.GroupBy(row => (row.PersonId, row.Role))
               let inOrder = held.OrderBy(row => row.From).ToList()
               where inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.First.To is null || pair.Second.From <= pair.First.To)
               orderby held.Key.Role, held.Key.PersonId
               select Breach($"person {held.Key.PersonId}", $"holds {held.Key.Role} twice on a day"),
        ];
    }
}
