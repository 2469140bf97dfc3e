using Microsoft.EntityFrameworkCore;
using Palmares.Data.Audit;
using Palmares.Data.Checks;
using Palmares.Data.Feed;
using Palmares.Domain.Access;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Checks;

/// <summary>As <see cref="InvariantTests"/>, for entries and the audit log.</summary>
public sealed class EntryInvariantTests
{
    // What somebody did by hand, past the program, and all that is then found.
    internal static readonly (string Statement, string[] Breaches)[] Cases =
    [
        ("UPDATE slots SET taken = 3", ["Slots match entries: slots europe-2025/fr-cnaf: says 3 taken, but 1 entries hold one"]),
        ("UPDATE entries SET holds_slot = FALSE",
        [
            "Slots match entries: slots europe-2025/fr-cnaf: says 1 taken, but 0 entries hold one",
            "Slots match entries: entry 1: is submitted and not withdrawn, but holds no slot",
        ]),
        ("UPDATE entry_versions SET content = REPLACE(content, 'nursery', 'school')", ["Versions match hashes: entry 1 version 1: has another text than its hash says"]),
        ("UPDATE submissions SET hash = REPLACE(hash, SUBSTR(hash, 1, 8), '--------')",
        [
            "Versions match hashes: submission R-1: has another hash or entry than its version",
            "Submissions are audited: submission R-1: has 0 rows in the audit log that say the same",
            "Submissions are audited: audit row 2: tells of a submission that is not there as it says",
        ]),
        ("UPDATE endorsement_requests SET material_hash = REPLACE(material_hash, SUBSTR(material_hash, 1, 8), '--------')",
        [
            "Endorsements match versions: endorsement of entry 1 by fr-cnaf: is about another text than its version",
            "Endorsements match versions: endorsement of entry 1 by fr-cnaf: is live, but about another text than was last submitted",
        ]),
        ("UPDATE endorsement_requests SET endorsed_at = asked_at, signed_name = 'a', signed_function = 'b', channel = 'account', signed_by = (SELECT owner_id FROM entries)",
            ["Endorsements match versions: endorsement of entry 1 by fr-cnaf: was given by an author of the entry"]),
        ("UPDATE audit_rows SET details = '{{\"by\":\"nobody\"}}' WHERE sequence = 3", ["Audit chain is unbroken: audit row 3: is not what its hash says"]),
        ("UPDATE audit_rows SET person_id = (SELECT owner_id FROM entries) WHERE sequence = 1", ["Audit chain is unbroken: audit row 1: is not what its hash says"]),
        ("DELETE FROM audit_rows WHERE sequence = 2",
        [
            "Audit chain is unbroken: audit row 3: follows a gap",
            "Submissions are audited: submission R-1: has 0 rows in the audit log that say the same",
        ]),
        ("DELETE FROM audit_rows WHERE sequence = 3", ["Audit chain is unbroken: counter audit: is 3, but the last row is 2"]),
        ("UPDATE entry_versions SET number = 2", ["Versions are counted: entry 1 version 2: follows a gap"]),
        ("UPDATE entry_versions SET occasion = 'saved'", ["Versions are counted: submission R-1: is of a version that was not kept for a submission"]),
        ("UPDATE draft_fields SET text = ' A nursery '", ["Drafts are texts: entry 1 field title: holds what nobody can type there (not as it is saved)"]),
        ("UPDATE draft_fields SET text = REPLACE(text, 'nursery', '\u0001')", ["Drafts are texts: entry 1 field title: holds what nobody can type there (text-has-controls)"]),
        ("UPDATE counters SET value = 0 WHERE name = 'entries'", ["Entry numbers were given: entry 1: has a number above the last one given, 0"]),
        ("DELETE FROM counters WHERE name = 'entries'", ["Entry numbers were given: counter entries: is missing"]),
        ("UPDATE submissions SET received_at = '2020-01-01 00:00:00'", ["Submissions were in time: submission R-1: arrived before the opening"]),
        ("UPDATE submissions SET received_at = (SELECT closes_at FROM calls)", ["Submissions were in time: submission R-1: arrived after the closing"]),
        ("UPDATE entries SET withdrawn_at = created_at, withdrawn_by = owner_id, withdrawal_reason = 'none'",
        [
            "Withdrawn entries ask nobody: entry 1: is withdrawn and still has a place among the candidates",
            "Withdrawn entries ask nobody: endorsement of entry 1 by fr-cnaf: is asked for, but the entry is withdrawn",
        ]),
        ("UPDATE endorsement_requests SET stale_at = asked_at", ["Concerned institutions are asked: entry 1: is submitted, but fr-cnaf is not asked to endorse it"]),
        ("UPDATE messages SET secret = 'x', state = 'sent', sent_at = created_at", ["Sent mails keep no secret: mail {mail} (receipt): still holds its secret"]),
        ("UPDATE messages SET body = '{{secret}}'", ["Sent mails keep no secret: mail {mail} (receipt): lacks the secret that its text needs"]),
        ("UPDATE people SET email = 'other@example.org' WHERE name = 'Ana Pereira'", ["People own their address: person {author}: gets mails at an address that is not verified as theirs"]),
        ("UPDATE memberships SET \"to\" = NULL WHERE \"to\" IS NOT NULL", ["Roles do not overlap: person {author}: holds author:fr-cnaf twice on a day"]),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryServer]
    public async Task Each_breach_is_found_with_its_row_and_nothing_else(TestServer server)
    {
        foreach (var (statement, breaches) in Cases)
        {
            await using var database = await server.NewAsync();
            await FillAsync(database);
            (await FindAsync(database)).ShouldBeEmpty();
            await using var db = database.NewContext();

            (await db.Database.ExecuteSqlRawAsync(statement, Cancel)).ShouldBe(1, statement);

            var (author, mail) = (db.Entries.Single().OwnerId, db.Messages.Single().Id);
            (await FindAsync(database)).ShouldBe(breaches.Select(breach => breach.Replace("{author}", $"{author}").Replace("{mail}", $"{mail}")), Case.Sensitive, statement);
        }
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        var entry = await SampleEntry.AddAsync(db);
        entry.HoldsSlot = true;
        var author = await db.People.SingleAsync(person => person.Id == entry.OwnerId, Cancel);
        author.Email = "ana@example.org";
        db.PersonAddresses.Add(new() { PersonId = author.Id, Address = author.Email, Normalized = author.Email, VerifiedAt = Sample.Day });
        db.Memberships.Add(new() { PersonId = author.Id, InstitutionId = "fr-cnaf", Role = InstitutionRole.Author, From = new(2025, 1, 1), To = new(2025, 12, 31) });
        db.AuditRows.RemoveRange(db.AuditRows);
        await db.SaveChangesAsync(Cancel);
        await using var transaction = await db.BeginWriteAsync(Cancel);
        await Counters.LiftAsync(db, Counter.Entries, 1, Cancel);
        var submission = await db.Submissions.SingleAsync(Cancel);
        await AuditTrail.AppendAsync(db, null, "entry-started", "entry/1", new { by = "Ana" }, Cancel);
        await AuditTrail.AppendAsync(db, submission.SubmittedBy, "entry-submitted", "entry/1", new { submission.Receipt, submission.Hash }, Cancel);
        await AuditTrail.AppendAsync(db, null, "entry-read", "entry/1", new { by = "Ana" }, Cancel);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync();
    }

    private static async Task<List<string>> FindAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        var breaches = new List<Breach>();
        foreach (var invariant in Invariant.All.Skip(12)) breaches.AddRange(await invariant.FindAsync(db, Cancel));
        return [.. breaches.Select(breach => breach.ToString())];
    }
}
