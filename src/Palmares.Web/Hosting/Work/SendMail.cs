using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;

namespace Palmares.Web.Hosting.Work;

/// <summary>
/// Sends what is due in the outbox. A message is leased by a conditional update, so that two nodes never send the same; a
/// failed one is tried again, later each time, and given up visibly.
/// </summary>
public sealed class SendMail(PalmaresDb db, MailSender sender, TimeProvider clock) : Chore
{
    private const int Batch = 50;
    private const int MostAttempts = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!sender.IsConfigured) return 0;
        var now = clock.GetUtcNow();
        var due = await db.Messages.AsNoTracking()
            .Where(message => message.State == MessageState.Queued && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil <= now))
            .OrderBy(message => message.DueAt).Select(message => message.Id).Take(Batch).ToListAsync(cancellation);
        var sent = 0;
        foreach (var id in due)
            if (await LeaseAsync(id, cancellation)) sent += await SendAsync(id, cancellation) ? 1 : 0;
        return sent;
    }

    private async Task<bool> LeaseAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var until = now + Lease;
        return await db.Messages
            .Where(message => message.Id == id && message.State == MessageState.Queued && (message.LeasedUntil == null || message.LeasedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.LeasedUntil, until).SetProperty(message => message.Attempts, message => message.Attempts + 1), cancellation) == 1;
    }

    private async Task<bool> SendAsync(Guid id, CancellationToken cancellation)
    {
        var message = await db.Messages.SingleAsync(row => row.Id == id, cancellation);
        try
        {
            await sender.SendAsync(message, message.Body.Replace(Message.SecretMark, message.Secret, StringComparison.Ordinal), cancellation);
            (message.State, message.SentAt, message.Secret, message.LastError) = (MessageState.Sent, clock.GetUtcNow(), null, null);
        }
        catch (MailException exception)
        {
            message.LastError = exception.Message;
            message.State = message.Attempts >= MostAttempts ? MessageState.Failed : MessageState.Queued;
            message.DueAt = clock.GetUtcNow() + TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Min(message.Attempts, 9)));
            message.LeasedUntil = null;
        }
        await db.SaveChangesAsync(CancellationToken.None);
        return message.State == MessageState.Sent;
    }
}
