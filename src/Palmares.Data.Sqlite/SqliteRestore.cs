using Microsoft.Data.Sqlite;
using Palmares.Data.Backups;

namespace Palmares.Data.Sqlite;

/// <summary>Puts a database file in the place of another by one rename, once it is whole, compared and on the disk.</summary>
internal static class SqliteRestore
{
    public static async Task RunAsync(string file, RestoreSource source, CancellationToken cancellationToken)
    {
        // A server that starts meanwhile waits here, as it does for a migration.
        await using var held = await MigrationLock.TakeAsync($"{file}.lock", cancellationToken);
        await TakeOutOfUseAsync(file, cancellationToken);
        await DurableFile.WriteAsync(file, async output =>
        {
            await using (var part = source.Open(source.Parts.Single())) await part.CopyToAsync(output, cancellationToken);
            await output.FlushAsync(cancellationToken);
            source.Compare(await SqliteFile.ExamineAsync(((FileStream)output).Name, cancellationToken));
        });
    }

    /// <summary>
    /// Leaving WAL needs the file for oneself, so this fails while any other process has it open, and afterwards everything
    /// is in the one file, which can then be replaced.
    /// </summary>
    private static async Task TakeOutOfUseAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) return;
        SqliteConnection.ClearAllPools();
        try
        {
            await using var connection = await SqliteFile.OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
            connection.DefaultTimeout = 1;
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            if (await command.ExecuteScalarAsync(cancellationToken) is "delete") return;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6)
        {
            // SQLITE_BUSY, SQLITE_LOCKED
        }
        throw new InvalidOperationException($"{file} is in use. Stop the program that serves from it first.");
    }
}
