using Microsoft.EntityFrameworkCore;
using Palmares.Data.Audit;
using Palmares.Data.Checks;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Checks;

/// <summary>As <see cref="InvariantTests"/>, for entries and the audit log.</summary>
public sealed class EntryInvariantTests
{
    // What somebody did by hand, past the program, and all that is then found.
    internal static readonly (string Statement, string[] Breaches)[] Cases =
    [
        ("UPDATE slots SET taken = 3", ["Slots match entries: slots europe-2025/fr-cnaf: says 3 taken, but 1 entries hold one"]),
        ("UPDATE entries SET holds_slot = FALSE", ["Slots match entries: slots europe-2025/fr-cnaf: says 1 taken, but 0 entries hold one"]),
        ("UPDATE entry_versions SET content = REPLACE(content, 'nursery', 'school')", ["Versions match hashes: entry 1 version 1: has another text than its hash says"]),
        ("UPDATE submissions SET hash = REPLACE(hash, SUBSTR(hash, 1, 8), '--------')", ["Versions match hashes: submission R-1: has another hash or entry than its version"]),
        ("UPDATE endorsement_requests SET material_hash = REPLACE(material_hash, SUBSTR(material_hash, 1, 8), '--------')",
        [
            "Endorsements match versions: endorsement of entry 1 by fr-cnaf: is about another text than its version",
            "Endorsements match versions: endorsement of entry 1 by fr-cnaf: is live, but about another text than was last submitted",
        ]),
        ("UPDATE endorsement_requests SET endorsed_at = asked_at, signed_name = 'a', signed_function = 'b', channel = 'account', signed_by = (SELECT owner_id FROM entries)",
            ["Endorsements match versions: endorsement of entry 1 by fr-cnaf: was given by an author of the entry"]),
        ("UPDATE audit_rows SET details = '{{\"by\":\"nobody\"}}' WHERE sequence = 2", ["Audit chain is unbroken: audit row 2: is not what its hash says"]),
        ("UPDATE audit_rows SET person_id = (SELECT owner_id FROM entries) WHERE sequence = 1", ["Audit chain is unbroken: audit row 1: is not what its hash says"]),
        ("DELETE FROM audit_rows WHERE sequence = 2", ["Audit chain is unbroken: audit row 3: follows a gap"]),
        ("DELETE FROM audit_rows WHERE sequence = 3", ["Audit chain is unbroken: counter audit: is 3, but the last row is 2"]),
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

            (await FindAsync(database)).ShouldBe(breaches, Case.Sensitive, statement);
        }
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        var entry = await SampleEntry.AddAsync(db);
        entry.HoldsSlot = true;
        db.AuditRows.RemoveRange(db.AuditRows);
        await db.SaveChangesAsync(Cancel);
        await using var transaction = await db.BeginWriteAsync(Cancel);
        foreach (var action in new[] { "entry-started", "entry-submitted", "entry-withdrawn" }) await AuditTrail.AppendAsync(db, null, action, "entry/1", new { action }, Cancel);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync();
    }

    private static async Task<List<string>> FindAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        var breaches = new List<Breach>();
        foreach (var invariant in Invariant.All.TakeLast(4)) breaches.AddRange(await invariant.FindAsync(db, Cancel));
        return [.. breaches.Select(breach => breach.ToString())];
    }
}
