using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Exchange.Csv;

namespace Palmares.Data.Exchange;

/// <summary>Writes all records of a kind in the shape in which they are imported; the same records give the same bytes.</summary>
public sealed class Exporter(IDbContextFactory<PalmaresDb> contexts, TimeProvider clock)
{
    // Files for people to read and compare, not for a page to embed: only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON array, two spaces of indentation, streamed.</summary>
    public async Task WriteJsonAsync(ExchangeKind kind, Stream output, CancellationToken cancellationToken = default)
    {
        await using (var writer = new Utf8JsonWriter(output, Indented))
        {
            writer.WriteStartArray();
            await foreach (var record in RecordsAsync(kind, cancellationToken))
            {
                record.WriteTo(writer);
                if (writer.BytesPending > 1 << 16) await writer.FlushAsync(cancellationToken);
            }
            writer.WriteEndArray();
        }
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>CSV in UTF-8 with a byte order mark, by which spreadsheet programs know the encoding.</summary>
    public async Task WriteCsvAsync(ExchangeKind kind, Stream output, CancellationToken cancellationToken = default)
    {
        var rows = new List<Dictionary<string, string>>();
        await foreach (var record in RecordsAsync(kind, cancellationToken)) rows.Add(Columns.Flatten(record).ToDictionary());
        var header = Columns.HeaderOf(rows.Select(row => row.Keys));

        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await CsvWriter.WriteAsync(writer, header);
        foreach (var row in rows) await CsvWriter.WriteAsync(writer, header.Select(column => row.GetValueOrDefault(column, "")));
    }

    private async IAsyncEnumerable<JsonObject> RecordsAsync(
        ExchangeKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await foreach (var record in kind.ExportAsync(db, today, cancellationToken)) yield return record;
    }
}
