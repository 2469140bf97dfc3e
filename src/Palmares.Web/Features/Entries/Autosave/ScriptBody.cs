using System.Text.Json;

namespace Palmares.Web.Features.Entries.Autosave;

/// <summary>Reads the small JSON objects that the form's script sends. Whatever is not one is told apart from what is too large.</summary>
internal static class ScriptBody
{
    /// <summary>A text of 100,000 characters, each escaped.</summary>
    private const int MostBytes = 1_000_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <returns>The object, or the status to answer.</returns>
    public static async Task<(JsonElement? Body, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true) return (null, StatusCodes.Status415UnsupportedMediaType);
        var read = await request.BodyReader.ReadAtLeastAsync(MostBytes + 1, cancellation);
        try
        {
            if (read.Buffer.Length > MostBytes) return (null, StatusCodes.Status413PayloadTooLarge);
            using var document = JsonDocument.Parse(read.Buffer, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? (document.RootElement.Clone(), StatusCodes.Status200OK) : (null, StatusCodes.Status400BadRequest);
        }
        // The latter for half of a surrogate pair in a name.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    /// <summary>Null where it is missing, no string, or half of a surrogate pair.</summary>
    public static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static int? Number(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
