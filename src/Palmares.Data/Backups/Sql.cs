using System.Data.Common;
using System.Globalization;

namespace Palmares.Data.Backups;

/// <summary>Statements whose tables are only known when they are sent, on a connection that is open.</summary>
public static class Sql
{
    /// <summary>A name of a table or column as both databases quote it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <param name="sql">Built from constants and names out of the database's own catalogue.</param>
    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <returns>Every row's values as text, empty for NULL.</returns>
    /// <inheritdoc cref="ExecuteAsync" path="/param"/>
    public static async Task<List<string[]>> RowsAsync(this DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // see the parameter's contract
        command.CommandText = sql;
#pragma warning restore CA2100
        // A table of any size takes as long as it takes.
        command.CommandTimeout = 0;
        return command;
    }
}
