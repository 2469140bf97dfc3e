using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Account;

/// <summary>
/// Deletes what says when somebody tried or was here and serves nothing any more: counts, links, codes, sessions that ended long
/// ago, and whom mails went to and what they said. What is due is set out in docs/privacy.md.
/// </summary>
public sealed class ForgetSpentTraces(PalmaresDb db, Seldom seldom, TimeProvider clock) : Chore
{
    /// <summary>So long people may want to see that a session was not theirs.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private static readonly TimeSpan MailsKept = TimeSpan.FromDays(180);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!seldom.IsDue<ForgetSpentTraces>(Every)) return 0;
        var now = clock.GetUtcNow();
        var (milliseconds, before) = (now.ToUnixTimeMilliseconds(), now - Kept);
        var mailsBefore = now - MailsKept;
        return await db.Messages.Where(row => row.State != MessageState.Queued && row.CreatedAt < mailsBefore && row.Address != "")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, "").SetProperty(row => row.Subject, "").SetProperty(row => row.Body, "").SetProperty(row => row.Secret, (string?)null), cancellation)
            + await db.EndorsementRequests.Where(row => row.CodeHash != null && row.ExpiresAt <= now).ExecuteUpdateAsync(set => set.SetProperty(row => row.CodeHash, (byte[]?)null), cancellation)
            + await db.Invitations.Where(row => row.AcceptedAt == null && row.ExpiresAt < before).ExecuteDeleteAsync(cancellation)
            + await db.EntryPresences.Where(row => row.SeenAt < before).ExecuteDeleteAsync(cancellation)
            + await db.Attempts.Where(row => row.EndsAt <= milliseconds).ExecuteDeleteAsync(cancellation)
            + await db.AccountLinks.Where(row => row.ExpiresAt < before).ExecuteDeleteAsync(cancellation)
            + await db.SignInSessions.Where(row => row.SeenAt < before).ExecuteDeleteAsync(cancellation);
    }
}
