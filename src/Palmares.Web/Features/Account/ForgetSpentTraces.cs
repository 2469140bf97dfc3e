using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Account;

/// <summary>Deletes what says when somebody tried or was here and serves nothing any more: counts, links, sessions that ended long ago.</summary>
public sealed class ForgetSpentTraces(PalmaresDb db, TimeProvider clock) : Chore
{
    /// <summary>So long people may want to see that a session was not theirs.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (milliseconds, before) = (now.ToUnixTimeMilliseconds(), now - Kept);
        return await db.Attempts.Where(row => row.EndsAt <= milliseconds).ExecuteDeleteAsync(cancellation)
            + await db.AccountLinks.Where(row => row.ExpiresAt < before).ExecuteDeleteAsync(cancellation)
            + await db.SignInSessions.Where(row => row.SeenAt < before).ExecuteDeleteAsync(cancellation);
    }
}
