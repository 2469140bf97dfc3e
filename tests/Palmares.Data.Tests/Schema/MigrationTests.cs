using Microsoft.EntityFrameworkCore;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Schema;

public sealed class MigrationTests
{
    [Theory, OnEveryDatabase]
    public void The_migrations_are_up_to_date_with_the_model(TestDatabase database)
    {
        using var db = database.NewContext();

        db.Database.HasPendingModelChanges().ShouldBeFalse($"Run ./dev migration NAME: the model has changed for {database}.");
    }

    [Theory, OnEveryDatabase]
    public async Task Migrating_a_migrated_database_changes_nothing(TestDatabase database)
    {
        await using var db = database.NewContext();
        var before = await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken);

        await database.Provider.MigrateAsync(db, TestContext.Current.CancellationToken);

        (await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBe(before);
        before.ShouldBe(db.Database.GetMigrations());
    }

    [Theory, OnEveryServer]
    public async Task Interrupted_at_any_command_the_old_or_the_new_schema_stands_and_a_second_run_goes_on(TestServer server)
    {
        var interruptions = 0;
        // Every one of the first commands, then one in seven: there are hundreds, and each needs a database.
        for (var at = 1; ; at += at < 12 ? 1 : 7)
        {
            await using var database = await server.NewEmptyAsync();
            if (!await InterruptedAsync(database, at)) break;
            interruptions++;

            await using var db = database.NewContext();
            var tables = await TablesAsync(db, database.IsSqlite);
            tables.ShouldBeOneOf([0, .. WholeSchemas, ExpectedTables]);
            await database.Provider.MigrateAsync(db, TestContext.Current.CancellationToken);
            (await TablesAsync(db, database.IsSqlite)).ShouldBe(ExpectedTables);
        }
        interruptions.ShouldBeGreaterThan(10);
    }

    [Theory, OnEveryServer]
    public async Task Nodes_that_start_at_once_migrate_one_after_the_other(TestServer server)
    {
        await using var database = await server.NewEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                await using var db = database.NewContext();
                await database.Provider.MigrateAsync(db, TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken)));

        await using var db = database.NewContext();
        (await TablesAsync(db, database.IsSqlite)).ShouldBe(ExpectedTables);
        (await db.Counters.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(4);
    }

    [Fact]
    public async Task A_killed_migration_blocks_nobody_on_SQLite()
    {
        await using var database = await TestServer.Sqlite.NewEmptyAsync();
        await using var db = database.NewContext();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """,
            TestContext.Current.CancellationToken);

        await database.Provider.MigrateAsync(db, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        (await TablesAsync(db, sqlite: true)).ShouldBe(ExpectedTables);
    }

    // After each migration but the last.
    private static readonly int[] WholeSchemas = [11, 42];

    // Those of the context; EF Core's own tables are not counted.
    private static int ExpectedTables
    {
        get
        {
            using var db = new PalmaresDb(new DbContextOptionsBuilder<PalmaresDb>().UseSqlite().Options);
            return db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct().Count();
        }
    }

    private static async Task<bool> InterruptedAsync(TestDatabase database, int at)
    {
        var sent = 0;
        database.Commands.Sending = _ =>
        {
            if (++sent == at) throw new OperationCanceledException();
        };
        await using var db = database.NewContext();
        try
        {
            await database.Provider.MigrateAsync(db, TestContext.Current.CancellationToken);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        finally
        {
            database.Commands.Sending = null;
        }
    }

    private static async Task<int> TablesAsync(PalmaresDb db, bool sqlite) => (await db.Database.SqlQueryRaw<int>(sqlite
        ? "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"
        : "SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%'")
        .ToListAsync(TestContext.Current.CancellationToken)).Single();
}
