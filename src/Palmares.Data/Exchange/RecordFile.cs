using System.Text;
using System.Text.Json;
using Palmares.Data.Exchange.Csv;

namespace Palmares.Data.Exchange;

/// <summary>The records of a JSON or CSV file as read, before anybody knows what they mean.</summary>
/// <param name="Lenient">True from CSV: every value is a text, absent is null.</param>
public sealed record RecordFile(IReadOnlyList<JsonElement> Records, bool Lenient, IReadOnlyList<ImportError> Errors)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>CSV where the name ends in .csv, else JSON.</summary>
    public static async Task<RecordFile> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FromCsv(bytes) : FromJson(bytes);
    }

    public static RecordFile FromJson(ReadOnlyMemory<byte> utf8)
    {
        // Else every text with an accent would be an error of its own.
        if (!System.Text.Unicode.Utf8.IsValid(utf8.Span)) return Broken("The file is not UTF-8.");
        try
        {
            var root = JsonDocument.Parse(WithoutMark(utf8), Strict).RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? new([.. root.EnumerateArray()], Lenient: false, [])
                : Broken("The file is not a JSON array of records.");
        }
        catch (JsonException exception)
        {
            return Broken($"The file is not valid JSON, line {exception.LineNumber + 1}: {exception.Message.Split(" LineNumber:")[0]}");
        }
    }

    public static RecordFile FromCsv(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var (rows, errors) = Columns.Unflatten(CsvReader.Read(Utf8.GetString(WithoutMark(utf8).Span)));
            return new([.. rows.Select(row => JsonSerializer.SerializeToElement(row))], Lenient: true, errors);
        }
        catch (DecoderFallbackException)
        {
            return Broken("The file is not UTF-8. In a spreadsheet program, save as \"CSV UTF-8\".");
        }
        catch (FormatException exception)
        {
            return Broken($"The file is not valid CSV: {exception.Message}");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static RecordFile Broken(string message) => new([], Lenient: false, [new(0, null, "", message)]);
}
