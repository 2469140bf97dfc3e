using System.Net;
using System.Net.Mail;
using System.Text;
using Palmares.Data.Outbox;

namespace Palmares.Web.Hosting.Work;

/// <summary>Sends over <c>PALMARES_SMTP</c>, <c>smtp://user:password@host:port</c>, with STARTTLS where the address asks for it (<c>smtp+starttls</c>).</summary>
public sealed class SmtpSender(IConfiguration configuration) : MailSender
{
    /// <summary>Well within a lease: a server that hangs must not have its mail sent by another node as well.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Uri? _server = Read(configuration["PALMARES_SMTP"]);
    private readonly string _from = configuration["PALMARES_MAIL_FROM"] is { Length: > 0 } from ? from : "palmares@localhost";

    public override bool IsConfigured => _server is not null;

    public override async Task SendAsync(Message message, string body, CancellationToken cancellation)
    {
        try
        {
            using var client = new SmtpClient(_server!.Host, _server.Port > 0 ? _server.Port : 25) { EnableSsl = _server.Scheme == "smtp+starttls" };
            if (_server.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
                client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
            using var mail = new MailMessage(new MailAddress(_from), new MailAddress(message.Address))
            {
                Subject = message.Subject, SubjectEncoding = Encoding.UTF8, Body = body, BodyEncoding = Encoding.UTF8,
            };
            // The same mail tried twice is recognised as one.
            mail.Headers.Add("Message-ID", $"<{message.Id:N}@palmares>");
            mail.Headers.Add("Auto-Submitted", "auto-generated");
            mail.Headers.Add("Content-Language", message.Language);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Longest);
            await client.SendMailAsync(mail, patience.Token);
        }
        catch (Exception exception) when (exception is SmtpException or FormatException or IOException or InvalidOperationException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new MailException(exception.Message, exception);
        }
    }

    private static Uri? Read(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting)) return null;
        return Uri.TryCreate(setting, UriKind.Absolute, out var server) && server.Scheme is "smtp" or "smtp+starttls" && server.Host.Length > 0 ? server
            : throw new InvalidOperationException("PALMARES_SMTP is not an address like smtp://user:password@host:port");
    }
}
