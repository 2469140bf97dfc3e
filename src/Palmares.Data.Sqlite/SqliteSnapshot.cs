using Microsoft.Data.Sqlite;
using Palmares.Data.Backups;

namespace Palmares.Data.Sqlite;

/// <summary>A compact copy of the whole file as it was when the copying began; writers go on meanwhile.</summary>
internal sealed class SqliteSnapshot : DatabaseSnapshot
{
    private const string Part = "database/palmares.db";
    private readonly string _copy;

    private SqliteSnapshot(string copy, DatabaseFacts facts) => (_copy, Facts) = (copy, facts);

    public override DatabaseFacts Facts { get; }

    public override IReadOnlyList<string> Parts => [Part];

    public static async Task<SqliteSnapshot> TakeAsync(string file, string copy, CancellationToken cancellationToken)
    {
        File.Delete(copy);
        try
        {
            await using (var connection = await SqliteFile.OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", copy);
                command.CommandTimeout = 0;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            return new(copy, await SqliteFile.ExamineAsync(copy, cancellationToken));
        }
        catch
        {
            File.Delete(copy);
            throw;
        }
    }

    public override async Task WriteAsync(string part, Stream output, CancellationToken cancellationToken)
    {
        await using var copy = File.OpenRead(_copy);
        await copy.CopyToAsync(output, cancellationToken);
    }

    public override ValueTask DisposeAsync()
    {
        File.Delete(_copy);
        return ValueTask.CompletedTask;
    }
}
