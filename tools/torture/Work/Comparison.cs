using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Domain.Entries;

namespace Palmares.Torture.Work;

/// <summary>Compares what was acknowledged to a writer with what is in the database.</summary>
internal sealed class Comparison(PalmaresDb db, Tally tally)
{
    /// <summary>To the owner and to the contact.</summary>
    private const int ReceiptMails = 2;

    public async Task CompareAsync(Ledger ledger)
    {
        var entry = await db.Entries.AsNoTracking().SingleOrDefaultAsync(row => row.Number == ledger.Number);
        if (entry is null)
        {
            tally.Breach($"entry {ledger.Number} is gone");
            return;
        }
        await CompareFieldsAsync(entry, ledger);
        await CompareSubmissionsAsync(entry, ledger);
    }

    private async Task CompareFieldsAsync(Entry entry, Ledger ledger)
    {
        var rows = await db.DraftFields.AsNoTracking().Where(row => row.EntryId == entry.Id).ToDictionaryAsync(row => row.Field);
        foreach (var field in rows.Keys.Union(ledger.Fields.Keys))
        {
            var found = rows.TryGetValue(field, out var row) ? (row.Text, row.Revision) : ("", 0);
            var said = ledger.Fields.TryGetValue(field, out var saved) ? saved : ("", 0);
            if (found == said || (ledger.SaveInDoubt is { } doubt && doubt.Field == field && found == (doubt.Text, said.Item2 + 1))) continue;
            tally.Breach($"entry {ledger.Number}, {EntryFieldCodes.Of(field)}: revision {said.Item2} was acknowledged, revision {found.Item2} is there{(found.Item2 == said.Item2 ? " with another text" : "")}");
        }
    }

    private async Task CompareSubmissionsAsync(Entry entry, Ledger ledger)
    {
        var submissions = await db.Submissions.AsNoTracking().Where(row => row.EntryId == entry.Id).ToListAsync();
        foreach (var receipt in ledger.Receipts.Except(submissions.Select(row => row.Receipt))) tally.Breach($"entry {ledger.Number}: submission {receipt} was acknowledged and is not there");
        foreach (var submission in submissions.Where(row => !ledger.Receipts.Contains(row.Receipt) && row.FormKey != ledger.FormInDoubt)) tally.Breach($"entry {ledger.Number}: submission {submission.Receipt} was never asked for");

        var subject = $"entry/{entry.Number.ToString(CultureInfo.InvariantCulture)}";
        var audited = await db.AuditRows.AsNoTracking().Where(row => row.Subject == subject && row.Action == "entry-submitted").Select(row => row.Details).ToListAsync();
        var mails = await db.Messages.AsNoTracking().Where(row => row.EntryId == entry.Id && row.Template == "receipt").Select(row => new { row.Body, row.Address }).ToListAsync();
        foreach (var receipt in submissions.Select(row => row.Receipt))
        {
            if (audited.Count(details => details.Contains(receipt, StringComparison.Ordinal)) is not 1 and var rows) tally.Breach($"submission {receipt} has {rows} audit rows");
            var to = mails.Where(mail => mail.Body.Contains(receipt, StringComparison.Ordinal)).Select(mail => mail.Address).ToList();
            if (to.Count != ReceiptMails || to.Distinct().Count() != ReceiptMails) tally.Breach($"submission {receipt} has {to.Count} receipt mails");
        }
        if (audited.Count != submissions.Count) tally.Breach($"entry {ledger.Number} has {submissions.Count} submissions and {audited.Count} audit rows of them");
        if (mails.Count != submissions.Count * ReceiptMails) tally.Breach($"entry {ledger.Number} has {submissions.Count} submissions and {mails.Count} receipt mails");
    }

    /// <summary>Every mail that is due was delivered, and none that is not in the outbox.</summary>
    /// <returns>How many were due, and how many were delivered more than once.</returns>
    public async Task<(int Due, int Twice)> CompareMailsAsync(MailSink sink, bool mayRepeat)
    {
        var messages = await db.Messages.AsNoTracking().Select(row => new { row.Id, row.State, row.Template, row.LastError }).ToListAsync();
        var ids = messages.ToDictionary(message => $"<{message.Id:N}@palmares>");
        foreach (var (id, message) in ids)
        {
            // A request for a version that was replaced before it was sent.
            if (message.State == MessageState.Cancelled) continue;
            if (message.State != MessageState.Sent) tally.Breach($"a mail ({message.Template}) is {message.State} at the end: {message.LastError}");
            else if (!sink.Delivered.ContainsKey(id)) tally.Breach($"a mail ({message.Template}) is marked as sent and was not delivered");
        }
        foreach (var id in sink.Delivered.Keys.Where(id => !ids.ContainsKey(id))) tally.Breach($"a mail was delivered that is not in the outbox: {id}");
        var twice = sink.Delivered.Count(mail => mail.Value > 1);
        if (twice > 0 && !mayRepeat) tally.Breach($"{twice} mails were delivered more than once");
        return (messages.Count(message => message.State != MessageState.Cancelled), twice);
    }
}
