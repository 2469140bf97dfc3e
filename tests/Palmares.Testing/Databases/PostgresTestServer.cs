using Npgsql;
using Palmares.Data;
using Palmares.Data.Postgres;

namespace Palmares.Testing.Databases;

/// <summary>The server that PALMARES_TEST_POSTGRES names; ./dev test starts one for the length of the run.</summary>
internal sealed class PostgresTestServer : TestServer
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PALMARES_TEST_POSTGRES");

    public override string Name => "PostgreSQL";

    public override string? WhyMissing =>
        !string.IsNullOrEmpty(Server) || Environment.GetEnvironmentVariable("CI") == "true" ? null : "No PALMARES_TEST_POSTGRES: run ./dev test.";

    protected override async Task<string> CreateAsync(string name)
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        return name;
    }

    protected override async Task<string> CopyAsync(string template, string name)
    {
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    protected internal override Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");

    protected internal override DatabaseProvider Provider(string name) => new PostgresProvider(ConnectionTo(name));

    protected internal override IReadOnlyDictionary<string, string?> Settings(string name) => new Dictionary<string, string?>
    {
        ["PALMARES_DATA"] = NewFolder(name),
        ["PALMARES_DATABASE"] = ConnectionTo(name),
    };

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Configured()) { Database = database }.ToString();

    private static string Configured() =>
        Server is { Length: > 0 } ? Server : throw new InvalidOperationException("PALMARES_TEST_POSTGRES is not set, and CI runs no half of the tests.");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Configured());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names made above
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
