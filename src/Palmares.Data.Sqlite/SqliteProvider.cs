using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Backups;
using Palmares.Data.Checks;

namespace Palmares.Data.Sqlite;

/// <summary>The embedded default: one file, no server.</summary>
/// <param name="file">Path of the database file; its folder must exist.</param>
public sealed class SqliteProvider(string file) : DatabaseProvider, IDisposable
{
    /// <summary>Seconds to wait for another's write lock. Who waits longer is told sooner that nothing was saved.</summary>
    private const int MostWait = 5;

    private readonly WriteTurns _turns = new();
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = MostWait }.ToString();

    public override string Name => "SQLite";

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(_connection, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteProvider).Assembly)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(SqlitePragmas.Instance);

    public override bool HasOneWriter => true;

    public override Task<IDisposable> TakeWriteTurnAsync(CancellationToken cancellationToken) => _turns.TakeAsync(cancellationToken);

    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY (1555) or SQLITE_CONSTRAINT_UNIQUE (2067).</summary>
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    /// <summary>SQLITE_BUSY (5), LOCKED (6), NOMEM (7), READONLY (8), IOERR (10), FULL (13), CANTOPEN (14).</summary>
    protected override bool IsOwnTrouble(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 or 7 or 8 or 10 or 13 or 14 };

    /// <summary>
    /// EF Core keeps its migration lock as a row, which a killed process leaves behind for ever. A lock of the operating
    /// system goes with its process, so whoever holds it may clear that row away.
    /// </summary>
    public override async Task MigrateAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        await using var held = await MigrationLock.TakeAsync($"{file}.lock", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await base.MigrateAsync(db, cancellationToken);
    }

    public override async Task<IReadOnlyList<Breach>> FindDamageAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        var damage = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check WHERE integrity_check <> 'ok'").ToListAsync(cancellationToken);
        var orphans = await db.Database.SqlQuery<string>($"SELECT \"table\" || ' row ' || rowid || ' refers to a missing row of ' || parent AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancellationToken);
        return [.. damage.Concat(orphans).Select(message => new Breach("SQLite", file, message))];
    }

    public override async Task<long> SizeAsync(PalmaresDb db, CancellationToken cancellationToken = default) =>
        (await db.Database.SqlQuery<long>($"SELECT page_count * page_size AS \"Value\" FROM pragma_page_count, pragma_page_size").ToListAsync(cancellationToken)).Single();

    /// <summary>Opening a connection asserts its pragmas.</summary>
    public override async Task AssertDurableAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    public override async Task<DatabaseSnapshot> SnapshotAsync(string scratch, CancellationToken cancellationToken) => await SqliteSnapshot.TakeAsync(file, scratch, cancellationToken);

    public override async Task<DatabaseFacts> FactsAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) return DatabaseFacts.None;
        await using var connection = await SqliteFile.OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
        return await SqliteFile.FactsAsync(connection, cancellationToken);
    }

    public override Task RestoreAsync(RestoreSource source, CancellationToken cancellationToken) => SqliteRestore.RunAsync(file, source, cancellationToken);

    public void Dispose() => _turns.Dispose();
}
