using Microsoft.EntityFrameworkCore;
using Palmares.Data.Checks;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Checks;

public sealed class InvariantTests
{
    private const string First = "practice 1 (occupational-integration-nurseries)";

    // What somebody did to the database by hand, past the program, and all that is then found.
    private static readonly (string Statement, string[] Breaches)[] Cases =
    [
        ("UPDATE practices SET original_language = 'it' WHERE number = 1",
            [$"Originals have texts: {First}: has no summary in its original language, it"]),
        ("UPDATE topics SET id = 'wellness' WHERE id = 'mutual-benefit-societies'",
        [
            "Practice topics exist: practice 54 (return-to-work-support-mutual-chile): names the topic \"mutual-benefit-societies\", which does not exist",
            "Feed knows every row: topic wellness: was never fed",
        ]),
        ("UPDATE counters SET value = 120 WHERE name = 'practices'",
            ["Numbers were given: practice 121 (open-addresses-managers-cameroon): has a number above the last one given, 120"]),
        ("DELETE FROM counters WHERE name = 'practices'",
            ["Numbers were given: counter practices: is missing"]),
        ("UPDATE institutions SET region_id = 'africa' WHERE id = 'fr-cnaf'",
            ["Regions follow countries: institution fr-cnaf: is in africa, but FR is in europe"]),
        ("UPDATE practices SET region_id = 'africa' WHERE number = 1",
            [$"Regions follow countries: {First}: is in africa, but FR is in europe"]),
        ("UPDATE practices SET award_year = 1999 WHERE id = 'e-prescription-austria'",
            ["Awards follow competitions: practice 8 (e-prescription-austria): has another award year or competition region than europe-2024"]),
        ("UPDATE laureates SET practice_id = 'gone' WHERE competition_id = 'africa-2008' AND position = 0",
            ["Laureate practices exist: laureate africa-2008/1: names the practice \"gone\", which does not exist"]),
        ("UPDATE competitions SET forum_country_code = 'ZZ' WHERE id = 'africa-2008'",
            ["Forum countries exist: competition africa-2008: has its forum in \"ZZ\", which is no country here"]),
        ("UPDATE topics SET parent_id = CASE id WHEN 'health' THEN 'actuarial' ELSE 'health' END WHERE id IN ('health', 'actuarial')",
            ["Topics form trees: topic actuarial: has no end of ancestors", "Topics form trees: topic health: has no end of ancestors"]),
        ("UPDATE countries SET names = '{{\"en\":\"France\",\"fr\":\"France\",\"de\":\"Frankreich\"}}' WHERE code = 'FR'",
            ["Names are complete: country FR: has no name in es"]),
        ("DELETE FROM changes WHERE kind = 'topic' AND key = 'health'",
            ["Feed has no gaps: change 429: follows a gap", "Feed knows every row: topic health: was never fed"]),
        ("UPDATE counters SET value = 1000 WHERE name = 'changes'",
            ["Feed has no gaps: counter changes: is 1000, but the last change is 824"]),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task The_reference_programme_breaks_no_invariant(TestDatabase database)
    {
        (await FindAsync(database)).ShouldBeEmpty();
    }

    [Theory, OnEveryServer]
    public async Task Each_breach_is_found_with_its_row_and_nothing_else(TestServer server)
    {
        foreach (var (statement, breaches) in Cases)
        {
            await using var database = await server.NewAsync(seeded: true);
            await PastTheProgramAsync(database, statement);

            (await FindAsync(database)).ShouldBe(breaches, Case.Sensitive, statement);
        }
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_text_without_practice_is_found(TestDatabase database)
    {
        await PastTheProgramAsync(database, "UPDATE practice_texts SET practice_number = 9999 WHERE practice_number = 1 AND language = 'fr'");

        var breaches = await FindAsync(database);

        breaches[^1].ShouldBe("Texts have practices: text 9999/fr: belongs to no practice");
        breaches.Count.ShouldBe(database.IsSqlite ? 2 : 1);
        if (database.IsSqlite) breaches[0].ShouldEndWith("refers to a missing row of practices");
    }

    [Fact]
    public void Every_invariant_has_a_case()
    {
        var named = Cases.Concat(EntryInvariantTests.Cases).SelectMany(pair => pair.Breaches).Append("Texts have practices: ").Select(breach => breach.Split(':')[0]).Distinct();

        Invariant.All.Select(invariant => invariant.Name).ShouldBe(named, ignoreOrder: true);
    }

    /// <summary>With foreign keys off, as somebody with the database's own tool could.</summary>
    private static async Task PastTheProgramAsync(TestDatabase database, string statement)
    {
        await using var db = database.NewContext();
        await db.Database.OpenConnectionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync(database.IsSqlite ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica", Cancel);
        (await db.Database.ExecuteSqlRawAsync(statement, Cancel)).ShouldBeGreaterThan(0, statement);
        await db.Database.ExecuteSqlRawAsync(database.IsSqlite ? "PRAGMA foreign_keys = ON" : "SET session_replication_role = DEFAULT", Cancel);
    }

    private static async Task<List<string>> FindAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        var breaches = new List<Breach>(await database.Provider.FindDamageAsync(db, Cancel));
        foreach (var invariant in Invariant.All) breaches.AddRange(await invariant.FindAsync(db, Cancel));
        return [.. breaches.Select(breach => breach.ToString())];
    }
}
