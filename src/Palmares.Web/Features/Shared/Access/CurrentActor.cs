using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>Who makes this request, with the roles that hold today: read from the database once per request, never from the cookie.</summary>
public sealed class CurrentActor(IDbContextFactory<PalmaresDb> contexts, TimeProvider clock)
{
    public const string SessionClaim = "session";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public Actor Actor { get; private set; } = Actor.Visitor;

    /// <summary>The account, without its addresses; null for a visitor.</summary>
    public Person? Person { get; private set; }

    public Guid? SessionId { get; private set; }

    /// <summary>When this session began.</summary>
    public DateTimeOffset? SignedInAt { get; private set; }

    /// <summary>Of a page that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">A visitor.</exception>
    public Guid PersonId => Actor.PersonId ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Reads the actor of a cookie's principal. False: the session, or the account, is no more.</summary>
    public async Task<bool> StartAsync(ClaimsPrincipal principal)
    {
        if (!Guid.TryParse(principal.FindFirstValue(SessionClaim), out var sessionId)) return false;
        await using var db = await contexts.CreateDbContextAsync();
        var session = await db.SignInSessions.SingleOrDefaultAsync(row => row.Id == sessionId && row.EndedAt == null);
        if (session is null) return false;
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == session.PersonId);
        if (person.DisabledAt is not null || person.SecurityStamp != principal.FindFirstValue("AspNet.Identity.SecurityStamp")) return false;

        var now = clock.GetUtcNow();
        if (now - session.SeenAt > SeenEvery)
        {
            session.SeenAt = now;
            await db.SaveChangesAsync();
        }
        (Person, SessionId, SignedInAt, Actor) = (person, sessionId, session.StartedAt, await LoadAsync(db, person, session.WithSecondFactor, DateOnly.FromDateTime(now.UtcDateTime)));
        return true;
    }

    private static async Task<Actor> LoadAsync(PalmaresDb db, Person person, bool withSecondFactor, DateOnly today)
    {
        var memberships = await db.Memberships.AsNoTracking().Where(row => row.PersonId == person.Id && row.From <= today && (row.To == null || row.To >= today)).ToListAsync();
        var grants = await db.AssociationGrants.AsNoTracking().Where(row => row.PersonId == person.Id && row.From <= today && (row.To == null || row.To >= today)).ToListAsync();
        return new(person.Id, person.Name,
            [.. memberships.Select(row => new Post(row.InstitutionId, row.Role)).Distinct()],
            [.. grants.Select(row => new Office(row.Role, row.CompetitionId)).Distinct()],
            withSecondFactor);
    }
}
