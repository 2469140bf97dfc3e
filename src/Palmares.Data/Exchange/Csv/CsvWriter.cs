using System.Buffers;

namespace Palmares.Data.Exchange.Csv;

/// <summary>RFC 4180 with commas; quotes only where they are needed.</summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> Quoting = SearchValues.Create(",;\"\r\n");

    public static async Task WriteAsync(TextWriter writer, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) await writer.WriteAsync(',');
            first = false;
            await writer.WriteAsync(Quoted(cell));
        }
        await writer.WriteAsync("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Quoting) || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
