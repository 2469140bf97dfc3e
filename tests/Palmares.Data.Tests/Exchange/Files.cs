using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Exchange;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Exchange;

/// <summary>Files of records made for a test, and what import and export do with them.</summary>
internal static class Files
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A record of the reference programme, to be changed at will.</summary>
    public static JsonObject Record(string kind, string id) => All(kind).Cast<JsonObject>()
        .First(record => (string?)(record["id"] ?? record["code"]) == id).DeepClone().AsObject();

    public static JsonArray All(string kind) => JsonNode.Parse(File.ReadAllText(Path.Join(Seed.Folder, $"{kind}.json")))!.AsArray();

    public static RecordFile Of(params JsonNode[] records) => Json(new JsonArray([.. records.Select(record => record.DeepClone())]).ToJsonString());

    public static RecordFile Json(string text) => RecordFile.FromJson(Encoding.UTF8.GetBytes(text));

    public static RecordFile Csv(string text) => RecordFile.FromCsv(Encoding.UTF8.GetBytes(text));

    public static Task<ImportReport> ImportAsync(this TestDatabase database, string kind, RecordFile file, ImportOptions? options = null) =>
        database.Services.GetRequiredService<Importer>().ImportAsync(ExchangeKind.Find(kind)!, file, options, Cancel);

    public static async Task<string> ExportAsync(this TestDatabase database, string kind, bool csv = false)
    {
        using var stream = new MemoryStream();
        var exporter = database.Services.GetRequiredService<Exporter>();
        await (csv ? exporter.WriteCsvAsync(ExchangeKind.Find(kind)!, stream, Cancel) : exporter.WriteJsonAsync(ExchangeKind.Find(kind)!, stream, Cancel));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What the export says of one record.</summary>
    public static async Task<JsonObject> ExportedAsync(this TestDatabase database, string kind, string id) =>
        JsonNode.Parse(await database.ExportAsync(kind))!.AsArray().Cast<JsonObject>().Single(record => (string?)(record["id"] ?? record["code"]) == id);
}
