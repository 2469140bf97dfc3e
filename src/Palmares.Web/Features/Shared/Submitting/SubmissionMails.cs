using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Submitting;

/// <summary>The receipt, to the contact and to who submitted; one mail where both are one.</summary>
public sealed class SubmissionMails(PalmaresDb db, MailWriter mail)
{
    public async Task ReceiptAsync(Entry entry, EntryContent content, Submission submission, EntryTime deadline, CancellationToken cancellation)
    {
        var people = await db.People.AsNoTracking().Where(row => row.Id == submission.SubmittedBy || row.Id == entry.OwnerId).ToListAsync(cancellation);
        var recipients = people.Where(person => person.Email is not null)
            .Select(person => new Recipient(person.Email!, person.Name, Languages.Find(person.Language) ?? Language.En, person.Id))
            .Append(new(content[EntryField.ContactAddress].Trim(), content[EntryField.ContactName], content.Language ?? Language.En))
            .DistinctBy(recipient => Signatories.Fold(recipient.Address));
        foreach (var recipient in recipients)
            mail.Queue(recipient, "receipt", t => Receipt(t, entry, content, submission, deadline, hasAccount: recipient.PersonId is not null), entryId: entry.Id);
    }

    private MailText Receipt(Localizer t, Entry entry, EntryContent content, Submission submission, EntryTime deadline, bool hasAccount) => new(
        t["Your entry has arrived: {0}", submission.Receipt],
        [
            t["The entry {0} was received on {1}.", t.Quote(Quoted.Line(content[EntryField.Title])), t.Moment(deadline.Official(submission.ReceivedAt))],
            .. submission.InGrace ? [t["It arrived after closing, within the grace period of a form that was open then."]] : Array.Empty<string>(),
            t["Receipt number: {0}", submission.Receipt] + "\n" + t["Hash of the text (SHA-256): {0}", submission.Hash],
            .. hasAccount ? [t["The receipt as a PDF, to keep:"] + "\n" + mail.Link(Links.ReceiptPdf(entry.Number, submission.Receipt))] : Array.Empty<string>(),
            t["Anybody can have this number confirmed here:"] + "\n" + mail.Link(Links.Receipt(submission.Receipt)),
            t["The management of each institution concerned has now been asked to endorse the entry. You can follow this here:"] + "\n" + mail.Link(Links.Entry(entry.Number)),
            t["Until closing, on {0}, you may change the text and submit it again. The last submitted version counts.", t.Moment(deadline.Official(deadline.Timing.ClosesAt))],
        ]);
}
