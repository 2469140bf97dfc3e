using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Palmares.Data.Backups;
using Palmares.Data.Checks;

namespace Palmares.Data.Postgres;

/// <summary>The scaled-out mode: several nodes over one server, or over a primary with its standbys.</summary>
public sealed class PostgresProvider : DatabaseProvider, IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource _source;

    /// <param name="connectionString">Npgsql's; with several hosts the one that accepts writes is used.</param>
    public PostgresProvider(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        // Who waits longer for somebody else's lock is told sooner that nothing was saved.
        if (builder.ConnectionStringBuilder.Options?.Contains("lock_timeout", StringComparison.Ordinal) != true)
            builder.ConnectionStringBuilder.Options = $"{builder.ConnectionStringBuilder.Options} -c lock_timeout=5s".Trim();
        _source = builder.ConnectionStringBuilder.Host?.Contains(',', StringComparison.Ordinal) == true
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary)
            : builder.Build();
    }

    /// <summary>Any number, as long as it is always the same: "palmares".</summary>
    private const long MigrationLock = 0x70616c6d61726573;

    private const long StartLock = MigrationLock + 1;

    /// <summary>A silent connection may be a dead one: so often it is tried.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    public override string Name => "PostgreSQL";

    public override void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(_source, npgsql => npgsql
            .MigrationsAssembly(typeof(PostgresProvider).Assembly)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(AnnounceChanges.Instance);

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override Task OneAtATimeAsync(PalmaresDb db, Func<Task> work, CancellationToken cancellationToken = default) => LockedAsync(db, StartLock, work, cancellationToken);

    public override async Task ListenAsync(Func<Task> heard, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {AnnounceChanges.Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
        await using var alive = new NpgsqlCommand("SELECT 1", connection);
        await heard();
        while (true)
        {
            if (await connection.WaitAsync(LongestSilence, cancellationToken)) await heard();
            else await alive.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>What Npgsql takes for transient, and a server that is being shut down (57P01, 57P02) or starts (57P03).</summary>
    protected override bool IsOwnTrouble(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow };

    /// <summary>
    /// EF Core's own lock ends with each migration's transaction, and a second node would then repeat the next one. This
    /// one is the session's: it lasts for all of them and goes with a killed process.
    /// </summary>
    public override async Task MigrateAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken)) await creator.CreateAsync(cancellationToken);
        await LockedAsync(db, MigrationLock, () => base.MigrateAsync(db, cancellationToken), cancellationToken);
    }

    private static async Task LockedAsync(PalmaresDb db, long key, Func<Task> work, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"SET lock_timeout = 0", cancellationToken);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({key})", cancellationToken);
            await work();
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({key})", CancellationToken.None);
            await db.Database.ExecuteSqlAsync($"RESET lock_timeout", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public override async Task<long> SizeAsync(PalmaresDb db, CancellationToken cancellationToken = default) =>
        (await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").ToListAsync(cancellationToken)).Single();

    /// <summary>Constraints that were added without looking at the rows that were there, and indexes that were never finished.</summary>
    public override async Task<IReadOnlyList<Breach>> FindDamageAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        var constraints = await db.Database.SqlQuery<string>($"SELECT conrelid::regclass || ': the constraint ' || conname || ' was never validated' AS \"Value\" FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace").ToListAsync(cancellationToken);
        var indexes = await db.Database.SqlQuery<string>($"SELECT indrelid::regclass || ': the index ' || indexrelid::regclass || ' is not valid' AS \"Value\" FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE NOT indisvalid AND relnamespace = current_schema()::regnamespace").ToListAsync(cancellationToken);
        return [.. constraints.Concat(indexes).Order(StringComparer.Ordinal).Select(message => new Breach("PostgreSQL", db.Database.GetDbConnection().Database, message))];
    }

    public override async Task AssertDurableAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        var setting = (await db.Database.SqlQuery<string>($"SHOW synchronous_commit").ToListAsync(cancellationToken)).Single();
        if (setting is not ("on" or "remote_apply"))
            throw new InvalidOperationException($"PostgreSQL answers synchronous_commit = {setting}: commits could be lost. Set it to on.");
    }

    public override async Task<DatabaseSnapshot> SnapshotAsync(string scratch, CancellationToken cancellationToken) => await PostgresSnapshot.TakeAsync(_source, cancellationToken);

    public override async Task<DatabaseFacts> FactsAsync(CancellationToken cancellationToken)
    {
        await using var db = NewContext();
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken)) return DatabaseFacts.None;
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return await PostgresTables.FactsAsync(connection, cancellationToken);
    }

    public override async Task RestoreAsync(RestoreSource source, CancellationToken cancellationToken)
    {
        await using var db = NewContext();
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken)) await creator.CreateAsync(cancellationToken);
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            await new PostgresRestore(connection, source).RunAsync(db, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new InvalidOperationException("The database is in use. Stop every program that serves from it first.");
        }
    }

    private PalmaresDb NewContext()
    {
        var options = new DbContextOptionsBuilder<PalmaresDb>();
        Configure(options);
        return new(options.Options);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose() => _source.Dispose();
}
