using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Palmares.Data.Sqlite;

/// <summary>
/// Sets and reads back what no connection may lack. WAL lets readers and a writer work side by side; synchronous FULL
/// makes a commit survive a power cut, which NORMAL does not (architecture.md, traps).
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private static readonly (string Pragma, string Set, string Expected)[] Pragmas =
    [
        ("busy_timeout", "5000", "5000"),
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", "2"),
        ("foreign_keys", "ON", "1"),
    ];

    // Pooled connections keep their handle and with it their pragmas: each handle is set up once. In the connection string
    // foreign_keys would cost a statement at every opening.
    private readonly ConditionalWeakTable<sqlite3, object> _done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Apply(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (_done.TryGetValue(handle, out _)) return;
        foreach (var (pragma, set, expected) in Pragmas)
        {
            Scalar(connection, $"PRAGMA {pragma} = {set}");
            var actual = Scalar(connection, $"PRAGMA {pragma}");
            if (actual != expected) throw new InvalidOperationException($"SQLite answers {pragma} = {actual} where {expected} is needed.");
        }
        _done.AddOrUpdate(handle, handle);
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // built from the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
