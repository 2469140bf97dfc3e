using Microsoft.Data.Sqlite;
using Palmares.Data;
using Palmares.Data.Sqlite;

namespace Palmares.Torture.Databases;

internal sealed class SqliteTortured(string folder) : TorturedDatabase
{
    private readonly string _file = Path.Join(folder, "palmares.db");

    public override string Connection => "";

    public override async Task<IAsyncDisposable> LockAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public override Task StopAsync() => throw new NotSupportedException();

    public override Task StartAsync() => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    protected override DatabaseProvider Provider() => new SqliteProvider(_file);
}
