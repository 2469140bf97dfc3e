using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;

namespace Palmares.Web.Hosting.Work;

/// <summary>
/// Sends what is due in the outbox. A message is leased by a conditional update, so that two nodes never send the same; a
/// failed one is tried again, later each time, and given up visibly.
/// </summary>
public sealed class SendMail(PalmaresDb db, DatabaseProvider provider, MailSender sender, TimeProvider clock) : Chore
{
    private const int Batch = 50;

    /// <summary>With the pauses between them: three days, so that a mail server that is mended on Monday gets Friday's mails.</summary>
    private const int MostAttempts = 75;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!sender.IsConfigured) return 0;
        var now = clock.GetUtcNow();
        var due = await db.Messages.AsNoTracking()
            .Where(message => message.State == MessageState.Queued && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil <= now))
            .OrderBy(message => message.DueAt).Select(message => message.Id).Take(Batch).ToListAsync(cancellation);
        var sent = 0;
        foreach (var id in due)
            if (await LeaseAsync(id, cancellation)) sent += await SendAsync(id) ? 1 : 0;
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

    /// <summary>Once leased, a mail is sent and noted whatever happens: who stopped in between would send it twice.</summary>
    private async Task<bool> SendAsync(Guid id)
    {
        var message = await db.Messages.SingleAsync(row => row.Id == id, CancellationToken.None);
        try
        {
            await sender.SendAsync(message, message.Body.Replace(Message.SecretMark, message.Secret, StringComparison.Ordinal), CancellationToken.None);
            (message.State, message.SentAt, message.Secret, message.LastError) = (MessageState.Sent, clock.GetUtcNow(), null, null);
        }
        catch (MailException exception)
        {
            message.LastError = exception.Message;
            message.State = message.Attempts >= MostAttempts ? MessageState.Failed : MessageState.Queued;
            message.DueAt = clock.GetUtcNow() + TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Min(message.Attempts, 8)));
            message.LeasedUntil = null;
        }
        await NoteAsync();
        return message.State == MessageState.Sent;
    }

    /// <summary>Waits for a full disk or a database that is away, for as long as nobody else may take the message.</summary>
    private async Task NoteAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (Exception exception) when (provider.IsUnavailable(exception) && tries < Lease / Pause)
            {
                await Task.Delay(Pause, clock, CancellationToken.None);
            }
        }
    }
}
