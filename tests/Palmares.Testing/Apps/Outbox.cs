using Microsoft.EntityFrameworkCore;
using Palmares.Data.Outbox;

namespace Palmares.Testing.Apps;

/// <summary>What the application under test has mailed; nothing leaves the machine.</summary>
public static class Outbox
{
    /// <summary>Oldest first.</summary>
    public static async Task<IReadOnlyList<Message>> MailsToAsync(this TestApp app, string address)
    {
        await using var db = app.Database.NewContext();
        return await db.Messages.AsNoTracking().Where(message => message.Address == address).OrderBy(message => message.Id).ToListAsync();
    }

    /// <summary>The address in a mail, with its token, without the site.</summary>
    public static string LinkIn(this TestApp app, Message mail)
    {
        var link = mail.Body.Split('\n').Single(line => line.StartsWith(app.PublicUrl, StringComparison.Ordinal));
        return link[app.PublicUrl.Length..].Replace(Message.SecretMark, mail.Secret, StringComparison.Ordinal);
    }
}
