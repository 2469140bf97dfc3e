using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Palmares.Data.Postgres;

/// <summary>The scaled-out mode: several nodes over one server, or over a primary with its standbys.</summary>
public sealed class PostgresProvider : DatabaseProvider, IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource _source;

    /// <param name="connectionString">Npgsql's; with several hosts the one that accepts writes is used.</param>
    public PostgresProvider(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        _source = builder.ConnectionStringBuilder.Host?.Contains(',', StringComparison.Ordinal) == true
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary)
            : builder.Build();
    }

    public override string Name => "PostgreSQL";

    public override void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(_source, npgsql => npgsql
            .MigrationsAssembly(typeof(PostgresProvider).Assembly)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override async Task AssertDurableAsync(PalmaresDb db, CancellationToken cancellationToken = default)
    {
        var setting = (await db.Database.SqlQuery<string>($"SHOW synchronous_commit").ToListAsync(cancellationToken)).Single();
        if (setting is not ("on" or "remote_apply"))
            throw new InvalidOperationException($"PostgreSQL answers synchronous_commit = {setting}: commits could be lost. Set it to on.");
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose() => _source.Dispose();
}
