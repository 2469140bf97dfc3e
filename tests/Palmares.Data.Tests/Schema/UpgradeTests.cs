using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Palmares.Data.Checks;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Schema;

/// <summary>A database of an earlier release, with its data, is brought to this one.</summary>
public sealed class UpgradeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Every_earlier_schema_with_data_becomes_this_one_and_loses_nothing(TestDatabase database)
    {
        await using var db = database.NewContext();
        var rows = (await database.Provider.FactsAsync(Cancel)).Tables.Where(table => table.Value > 0).ToList();
        foreach (var earlier in db.Database.GetMigrations().SkipLast(1).Reverse())
        {
            await db.GetService<IMigrator>().MigrateAsync(earlier, Cancel);
            (await db.Database.GetAppliedMigrationsAsync(Cancel)).Last().ShouldBe(earlier);

            await database.Provider.MigrateAsync(db, Cancel);

            (await db.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
            (await database.Provider.FactsAsync(Cancel)).Tables.Where(table => table.Value > 0).ShouldBe(rows);
            (await database.Provider.FindDamageAsync(db, Cancel)).ShouldBeEmpty();
            foreach (var invariant in Invariant.All) (await invariant.FindAsync(db, Cancel)).ShouldBeEmpty();
        }
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Damaged_data_are_found_before_anything_is_changed(TestDatabase database)
    {
        await using var db = database.NewContext();
        var earlier = db.Database.GetMigrations().First();
        await db.GetService<IMigrator>().MigrateAsync(earlier, Cancel);
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var statement in database.IsSqlite
            ? new[] { "PRAGMA foreign_keys = OFF", "UPDATE practice_texts SET practice_number = 9999 WHERE practice_number = 1 AND language = 'fr'", "PRAGMA foreign_keys = ON" }
            : ["ALTER TABLE topics ADD CONSTRAINT hasty CHECK (id <> 'health') NOT VALID"])
            await db.Database.ExecuteSqlRawAsync(statement, Cancel);

        var refusal = await Should.ThrowAsync<InvalidOperationException>(database.Provider.MigrateAsync(db, Cancel));

        refusal.Message.ShouldStartWith("The database is damaged and was left as it was: ");
        refusal.Message.ShouldContain(database.IsSqlite ? "refers to a missing row of practices" : "topics: the constraint hasty was never validated");
        (await db.Database.GetAppliedMigrationsAsync(Cancel)).ShouldBe([earlier]);
    }
}
