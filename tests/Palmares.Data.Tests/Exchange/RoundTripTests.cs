using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Exchange;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Exchange;

public sealed class RoundTripTests
{
    /// <summary>What an exported practice has beside its record in data/: its history.</summary>
    private static readonly string[] History = ["number", "version", "published_at", "updated_at"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task What_was_seeded_is_exported_as_it_stands_in_data(TestDatabase database)
    {
        foreach (var kind in ExchangeKind.All)
        {
            var original = await File.ReadAllTextAsync(Path.Join(Seed.Folder, $"{kind.Name}.json"), Cancel);
            var exported = ById(await ExportAsync(database, kind));
            foreach (var record in exported.Values) foreach (var property in History) record.Remove(property);

            exported.Keys.ShouldBe(ById(original).Keys, ignoreOrder: true);
            foreach (var (id, record) in ById(original))
                JsonNode.DeepEquals(exported[id], record).ShouldBeTrue($"{kind.Name} {id}:\n{exported[id]}\nis not\n{record}");
        }
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_rebuild_from_an_export_exports_the_same_bytes(TestDatabase database)
    {
        await using var rebuilt = await (database.IsSqlite ? TestServer.Sqlite : TestServer.Postgres).NewAsync();
        rebuilt.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var kind in ExchangeKind.All)
        {
            var export = await ExportAsync(database, kind);
            var report = await Import(rebuilt, kind, RecordFile.FromJson(Encoding.UTF8.GetBytes(export)));
            report.Errors.ShouldBeEmpty();
        }

        foreach (var kind in ExchangeKind.All) (await ExportAsync(rebuilt, kind)).ShouldBe(await ExportAsync(database, kind));
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task CSV_carries_as_much_as_JSON(TestDatabase database)
    {
        await using var rebuilt = await (database.IsSqlite ? TestServer.Sqlite : TestServer.Postgres).NewAsync();
        foreach (var kind in ExchangeKind.All)
        {
            using var csv = new MemoryStream();
            await database.Services.GetRequiredService<Exporter>().WriteCsvAsync(kind, csv, Cancel);
            (await Import(rebuilt, kind, RecordFile.FromCsv(csv.ToArray()))).Errors.ShouldBeEmpty();
        }

        foreach (var kind in ExchangeKind.All) (await ExportAsync(rebuilt, kind)).ShouldBe(await ExportAsync(database, kind));
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task The_same_file_again_changes_nothing(TestDatabase database)
    {
        await using var db = database.NewContext();
        var changes = db.Changes.Count();
        database.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var kind in ExchangeKind.All)
        {
            var file = await RecordFile.ReadAsync(Path.Join(Seed.Folder, $"{kind.Name}.json"), Cancel);
            var report = await Import(database, kind, file);

            (report.Added.Count, report.Changed.Count, report.Unchanged, report.Errors.Count).ShouldBe((0, 0, file.Records.Count, 0));
        }

        db.Changes.Count().ShouldBe(changes);
        db.Practices.Max(practice => practice.Version).ShouldBe(1);
    }

    private static Task<ImportReport> Import(TestDatabase database, ExchangeKind kind, RecordFile file) =>
        database.Services.GetRequiredService<Importer>().ImportAsync(kind, file, cancellationToken: Cancel);

    private static async Task<string> ExportAsync(TestDatabase database, ExchangeKind kind)
    {
        using var stream = new MemoryStream();
        await database.Services.GetRequiredService<Exporter>().WriteJsonAsync(kind, stream, Cancel);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dictionary<string, JsonObject> ById(string json) =>
        JsonNode.Parse(json)!.AsArray().Cast<JsonObject>().ToDictionary(record => (string)(record["id"] ?? record["code"])!);
}
