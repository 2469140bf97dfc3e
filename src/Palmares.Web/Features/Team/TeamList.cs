using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;

namespace Palmares.Web.Features.Team;

/// <summary>A role of somebody in the institution.</summary>
public sealed record Member(Guid MembershipId, Guid PersonId, string Name, string? Address, InstitutionRole Role, string? Function, DateOnly From, DateOnly? To);

/// <summary>The people of an institution, those who were, and those who are invited.</summary>
public sealed class TeamList(PalmaresDb db, TimeProvider clock)
{
    public IReadOnlyList<Member> Present { get; private set; } = [];

    public IReadOnlyList<Member> Past { get; private set; } = [];

    public IReadOnlyList<Invitation> Invited { get; private set; } = [];

    /// <summary>The last coordinator's role is ended by naming another first.</summary>
    public bool IsLastCoordinator(Member member) => member.Role == InstitutionRole.Coordinator && Present.Count(other => other.Role == InstitutionRole.Coordinator) == 1;

    public async Task LoadAsync(string institutionId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var members = await db.Memberships.Where(row => row.InstitutionId == institutionId)
            .Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new Member(row.Id, person.Id, person.Name, person.Email, row.Role, row.Function, row.From, row.To))
            .ToListAsync(cancellation);
        var sorted = members.OrderBy(member => member.Role == InstitutionRole.Coordinator ? -1 : (int)member.Role).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase).ToList();
        Present = [.. sorted.Where(member => member.To is null || member.To >= today)];
        Past = [.. sorted.Where(member => member.To < today).OrderByDescending(member => member.To)];
        Invited = await db.Invitations.AsNoTracking().Where(row => row.InstitutionId == institutionId && row.AcceptedAt == null && row.RevokedAt == null && row.ExpiresAt > now)
            .OrderByDescending(row => row.InvitedAt).ToListAsync(cancellation);
    }
}
