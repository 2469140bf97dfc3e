using Palmares.Data.Outbox;

namespace Palmares.Web.Hosting.Work;

/// <summary>The way out for mail.</summary>
public abstract class MailSender
{
    /// <summary>False where no way is configured: mails then stay readable in the outbox.</summary>
    public abstract bool IsConfigured { get; }

    /// <exception cref="MailException">Not sent; the message says why.</exception>
    public abstract Task SendAsync(Message message, string body, CancellationToken cancellation);
}

public sealed class MailException(string message, Exception inner) : Exception(message, inner);
