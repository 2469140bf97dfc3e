using Npgsql;
using Palmares.Data.Backups;

namespace Palmares.Data.Postgres;

/// <summary>The tables of the schema in which the program's are, whatever version made them.</summary>
internal static class PostgresTables
{
    public static async Task<IReadOnlyList<string>> NamesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        [.. (await connection.RowsAsync("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()", cancellationToken)).Select(row => row[0])];

    public static async Task<DatabaseFacts> FactsAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await DatabaseFacts.ReadAsync(connection, await NamesAsync(connection, cancellationToken), cancellationToken);
}

/// <summary>Where a table's rows are in an archive.</summary>
internal static class TablePart
{
    private const string Folder = "database/";
    private const string Ending = ".copy";

    public static string Of(string table) => $"{Folder}{table}{Ending}";

    public static string TableOf(string part) => part[Folder.Length..^Ending.Length];
}
