using System.Data;
using System.Text;
using Npgsql;
using Palmares.Data.Backups;

namespace Palmares.Data.Postgres;

/// <summary>Every table as COPY writes it, its columns' names in the first line, all of one snapshot; writers go on meanwhile.</summary>
internal sealed class PostgresSnapshot : DatabaseSnapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PostgresSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, DatabaseFacts facts) => (_connection, _transaction, Facts) = (connection, transaction, facts);

    public override DatabaseFacts Facts { get; }

    public override IReadOnlyList<string> Parts => [.. Facts.Tables.Keys.Select(TablePart.Of)];

    public static async Task<PostgresSnapshot> TakeAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            // The first statement after this decides which moment all others see.
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            return new(connection, transaction, await PostgresTables.FactsAsync(connection, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task WriteAsync(string part, Stream output, CancellationToken cancellationToken)
    {
        using var rows = await _connection.BeginTextExportAsync($"COPY {Sql.Quote(TablePart.TableOf(part))} TO STDOUT (FORMAT text, HEADER)", cancellationToken);
        await using var writer = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        var buffer = new char[1 << 16];
        while (await rows.ReadAsync(buffer.AsMemory(), cancellationToken) is > 0 and var read) await writer.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
