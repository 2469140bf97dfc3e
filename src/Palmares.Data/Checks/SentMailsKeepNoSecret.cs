using Microsoft.EntityFrameworkCore;
using Palmares.Data.Outbox;

namespace Palmares.Data.Checks;

/// <summary>The token or code of a mail is forgotten once it is sent or cancelled, and there while it waits.</summary>
internal sealed class SentMailsKeepNoSecret : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var kept = await db.Messages.Where(message => message.Secret != null && (message.State == MessageState.Sent || message.State == MessageState.Cancelled))
            .OrderBy(message => message.Id).Select(message => new { message.Id, message.Template }).ToListAsync(cancellationToken);
        var lacking = await db.Messages.Where(message => message.Secret == null && message.State == MessageState.Queued && message.Body.Contains(Message.SecretMark))
            .OrderBy(message => message.Id).Select(message => new { message.Id, message.Template }).ToListAsync(cancellationToken);
        return
        [
            .. kept.Select(message => Breach($"mail {message.Id} ({message.Template})", "still holds its secret")),
            .. lacking.Select(message => Breach($"mail {message.Id} ({message.Template})", "lacks the secret that its text needs")),
        ];
    }
}
