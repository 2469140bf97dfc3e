using Microsoft.Data.Sqlite;
using Palmares.Data.Backups;

namespace Palmares.Data.Sqlite;

/// <summary>A database file by itself, without pool and pragmas: a copy, or one that is about to be replaced.</summary>
internal static class SqliteFile
{
    public static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public static async Task<DatabaseFacts> FactsAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var tables = await connection.RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '__EFMigrationsLock'", cancellationToken);
        return await DatabaseFacts.ReadAsync(connection, [.. tables.Select(row => row[0])], cancellationToken);
    }

    /// <summary>Facts of a file that is whole.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static async Task<DatabaseFacts> ExamineAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
        if (await connection.RowsAsync("PRAGMA integrity_check", cancellationToken) is not [["ok"]] and var damage)
            throw new InvalidDataException($"The copy of the database is damaged: {damage[0][0]}. Run palmares check.");
        return await FactsAsync(connection, cancellationToken);
    }
}
