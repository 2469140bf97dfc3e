using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>Opens and ends sessions: a row that people see in their list, and the cookie that names it.</summary>
public sealed class Sessions(PalmaresDb db, SignInManager<Person> signIn, TimeProvider clock)
{
    private const int LongestAgent = 300;

    public async Task OpenAsync(HttpContext context, Person person, bool withSecondFactor)
    {
        var now = clock.GetUtcNow();
        var agent = context.Request.Headers.UserAgent.ToString();
        var session = new SignInSession
        {
            PersonId = person.Id, StartedAt = now, SeenAt = now, WithSecondFactor = withSecondFactor,
            Agent = agent.Length > LongestAgent ? agent[..LongestAgent] : agent,
        };
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync();
        await signIn.SignInWithClaimsAsync(person, isPersistent: true, [new Claim(CurrentActor.SessionClaim, session.Id.ToString())]);
    }

    /// <summary>Ends a person's sessions, but for one.</summary>
    public async Task EndAllAsync(Guid personId, Guid? except = null)
    {
        var now = clock.GetUtcNow();
        await db.SignInSessions.Where(session => session.PersonId == personId && session.EndedAt == null && session.Id != except)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now));
    }

    /// <summary>Writes the cookie of the present session anew, after what it says of the person has changed.</summary>
    public Task RefreshAsync(Person person, Guid sessionId) =>
        signIn.SignInWithClaimsAsync(person, isPersistent: true, [new Claim(CurrentActor.SessionClaim, sessionId.ToString())]);

    public async Task EndAsync(CurrentActor actor)
    {
        if (actor.SessionId is { } id && await db.SignInSessions.FindAsync(id) is { } session)
        {
            session.EndedAt = clock.GetUtcNow();
            await db.SaveChangesAsync();
        }
        await signIn.SignOutAsync();
    }
}
