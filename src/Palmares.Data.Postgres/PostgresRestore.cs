using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Palmares.Data.Backups;

namespace Palmares.Data.Postgres;

/// <summary>
/// Makes the schema anew as it was when it was backed up, and copies every table into it, in one transaction: the old
/// database stands until all of it is there and compared.
/// </summary>
internal sealed class PostgresRestore(NpgsqlConnection connection, RestoreSource source)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="db">Gives the statements that make the schema.</param>
    /// <param name="cancellationToken">Leaves the old database as it was.</param>
    public async Task RunAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Whoever still uses the tables would let this wait for ever.
        await connection.ExecuteAsync("SET LOCAL lock_timeout = '10s'", cancellationToken);
        foreach (var table in await PostgresTables.NamesAsync(connection, cancellationToken)) await connection.ExecuteAsync($"DROP TABLE {Sql.Quote(table)} CASCADE", cancellationToken);
        var schema = db.GetService<IMigrator>().GenerateScript(toMigration: source.Facts.Migration, options: MigrationsSqlGenerationOptions.NoTransactions);
        await connection.ExecuteAsync(schema, cancellationToken);

        // Rows come table by table, and those that refer to each other in any order.
        var keys = await connection.RowsAsync("SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace", cancellationToken);
        foreach (var key in keys) await connection.ExecuteAsync($"ALTER TABLE {key[0]} DROP CONSTRAINT {key[1]}", cancellationToken);
        foreach (var table in await PostgresTables.NamesAsync(connection, cancellationToken)) await connection.ExecuteAsync($"DELETE FROM {Sql.Quote(table)}", cancellationToken);
        foreach (var part in source.Parts) await CopyAsync(part, cancellationToken);
        foreach (var key in keys) await connection.ExecuteAsync($"ALTER TABLE {key[0]} ADD CONSTRAINT {key[1]} {key[2]}", cancellationToken);
        await ContinueNumbersAsync(cancellationToken);

        source.Compare(await PostgresTables.FactsAsync(connection, cancellationToken));
        await transaction.CommitAsync(CancellationToken.None);
        await connection.ExecuteAsync("ANALYZE", cancellationToken);
    }

    private async Task CopyAsync(string part, CancellationToken cancellationToken)
    {
        using var rows = new StreamReader(source.Open(part), Utf8, detectEncodingFromByteOrderMarks: false);
        var columns = (await rows.ReadLineAsync(cancellationToken))!.Split('\t').Select(Sql.Quote);
        await using var table = await connection.BeginTextImportAsync($"COPY {Sql.Quote(TablePart.TableOf(part))} ({string.Join(", ", columns)}) FROM STDIN", cancellationToken);
        var buffer = new char[1 << 16];
        while (await rows.ReadAsync(buffer.AsMemory(), cancellationToken) is > 0 and var read) await table.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
    }

    /// <summary>Numbers that the database gives itself go on after the last one that was restored.</summary>
    private async Task ContinueNumbersAsync(CancellationToken cancellationToken)
    {
        var columns = await connection.RowsAsync("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'", cancellationToken);
        foreach (var column in columns)
        {
            var (table, name) = (Sql.Quote(column[0]), Sql.Quote(column[1]));
            await connection.ExecuteAsync($"SELECT setval(pg_get_serial_sequence('{table}', '{column[1]}'), coalesce(max({name}), 0) + 1, false) FROM {table}", cancellationToken);
        }
    }
}
