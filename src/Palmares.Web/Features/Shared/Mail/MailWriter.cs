using System.Text;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;
using Palmares.Web.Hosting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Mail;

/// <summary>Who gets a mail. The name is empty where it is not known.</summary>
public sealed record Recipient(string Address, string Name, Language Language, Guid? PersonId = null);

/// <summary>A mail's words: a subject and paragraphs, each a line or more; addresses stand on lines of their own.</summary>
public sealed record MailText(string Subject, IReadOnlyList<string> Paragraphs);

/// <summary>
/// Writes mails into the outbox, each in its recipient's language. Adds to the context only: the mail is there exactly when
/// the caller's transaction is.
/// </summary>
public sealed class MailWriter(PalmaresDb db, Catalogs catalogs, PublicAddress address, TimeProvider clock)
{
    /// <summary>An absolute address of this site, for use in a mail.</summary>
    public string Link(string path) => address.ForMail() + path;

    /// <param name="template">The kind of mail, lower case with hyphens.</param>
    /// <param name="text">Words the mail, in the language of the localizer it is given.</param>
    /// <param name="key">One row per obligation; null where there is none.</param>
    /// <param name="secret">What <see cref="Message.SecretMark"/> in a paragraph stands for: a token or a code.</param>
    public Message Queue(Recipient to, string template, Func<Localizer, MailText> text, string? key = null, string? secret = null, DateTimeOffset? dueAt = null, Guid? entryId = null)
    {
        var localizer = new Localizer(catalogs) { Language = to.Language };
        var words = text(localizer);
        var now = clock.GetUtcNow();
        // Names and titles are people's words: a line break in one would begin another header.
        var message = new Message
        {
            Template = template, Key = key, Address = to.Address, PersonId = to.PersonId, EntryId = entryId, Language = to.Language.Code(),
            Subject = VisibleText.Line(words.Subject), Body = Body(localizer, to, words), Secret = secret, CreatedAt = now, DueAt = dueAt ?? now,
        };
        db.Messages.Add(message);
        return message;
    }

    private static string Body(Localizer t, Recipient to, MailText words)
    {
        var body = new StringBuilder();
        body.Append(to.Name.Length == 0 ? t["Good day,"] : t["Dear {0},", Quoted.Line(to.Name)]).Append("\n\n");
        foreach (var paragraph in words.Paragraphs.Where(paragraph => paragraph.Length > 0)) body.Append(paragraph.Trim()).Append("\n\n");
        return body.Append(t["Kind regards"]).Append('\n').Append(t["The secretariat of the Good Practice Awards"]).Append('\n').ToString();
    }
}
