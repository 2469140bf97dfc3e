using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Palmares.Data.Postgres;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Schema;

public sealed class DurabilityTests
{
    [Fact]
    public async Task Every_SQLite_connection_has_its_pragmas()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        await using var first = database.NewContext();
        await using var second = database.NewContext();
        foreach (var db in new[] { first, second })
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            string[] answers = [Pragma(db, "journal_mode"), Pragma(db, "synchronous"), Pragma(db, "foreign_keys"), Pragma(db, "busy_timeout")];
            answers.ShouldBe(["wal", "2", "1", "5000"]);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_durable_database_passes(TestDatabase database)
    {
        await using var db = database.NewContext();

        await Should.NotThrowAsync(database.Provider.AssertDurableAsync(db, TestContext.Current.CancellationToken));
    }

    [Theory, OnEveryDatabase]
    public async Task PostgreSQL_that_may_lose_commits_is_refused(TestDatabase database)
    {
        if (database.IsSqlite) return;
        var connection = new NpgsqlConnectionStringBuilder(database.Settings["PALMARES_DATABASE"]) { Options = "-c synchronous_commit=off" };
        await using var careless = new PostgresProvider(connection.ToString());
        var options = new DbContextOptionsBuilder<PalmaresDb>();
        careless.Configure(options);
        await using var db = new PalmaresDb(options.Options);

        var refusal = await Should.ThrowAsync<InvalidOperationException>(careless.AssertDurableAsync(db, TestContext.Current.CancellationToken));

        refusal.Message.ShouldBe("PostgreSQL answers synchronous_commit = off: commits could be lost. Set it to on.");
    }

    private static string Pragma(PalmaresDb db, string name)
    {
        using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{command.ExecuteScalar()}";
    }
}
