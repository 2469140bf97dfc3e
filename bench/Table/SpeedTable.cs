using System.Globalization;
using Palmares.Bench.Generator;
using Palmares.Bench.Limits;
using Palmares.Bench.Load;
using Palmares.Bench.Queries;

namespace Palmares.Bench.Table;

/// <summary>The whole run: for each size of library the rows under load with their limits, then facets alone, memory and starts.</summary>
internal sealed class SpeedTable(Options options, string folder)
{
    public const string PlainPage = "R: plain page of 20 items, 30 kB";
    private const string Constant = "constant 200 bytes";
    private const string OutputCache = "Kestrel's output cache, same bytes";

    /// <summary>The page that is asked for again and again.</summary>
    private const string Unchanged = "/en/library?q=pension";

    private readonly Progress _progress = new();

    public async Task RunAsync()
    {
        Machine.Describe();
        foreach (var records in options.Records) await RunAsync(records);
    }

    private async Task RunAsync(int records)
    {
        var title = records.ToString("N0", CultureInfo.InvariantCulture);
        await using var library = await GeneratedLibrary.OpenAsync(folder, records, _progress);
        _progress.Say($"{title}: indexing");
        var index = await LibraryInMemory.BuildAsync(library);
        var bands = Band.Of(index, library.Vocabularies);

        Console.WriteLine($"## {title} records\n");
        new IndexTable(index).Run(bands);
        var starts = new StartTable(library, _progress);
        using var server = await starts.RunAsync(options.Repetitions);
        var (page, tag) = await FetchAsync(server, Unchanged, "br");
        var file = Path.Join(folder, "page");
        await File.WriteAllBytesAsync(file, page);
        using var limits = await LimitsApp.StartAsync(file);
        var rows = Rows(server, limits, records, bands, tag).Where(row => row.Limit is null || row.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)).ToList();
        await new LoadTable(options, _progress).RunAsync(rows, title);
        starts.Report(server);
    }

    private static IEnumerable<Row> Rows(ServerProcess server, ServerProcess limits, int records, IReadOnlyList<Band> bands, string tag)
    {
        yield return new(PlainPage, limits, Pages.Same("/items"));
        foreach (var band in bands)
            yield return new($"list, words in {band.Name}", server, Pages.Searches(band), PlainPage, Goals.List(records, band));
        foreach (var band in bands)
            yield return new($"list, words in {band.Name}, compressed", server, Pages.Searches(band, "br"), PlainPage);
        yield return new("record", server, Pages.Records(records), PlainPage, Goals.Record);
        yield return new("record, compressed", server, Pages.Records(records, "br"), PlainPage);
        yield return new(OutputCache, limits, Pages.Same("/cached"));
        yield return new("unchanged page", server, Pages.Same(Unchanged, "br"), OutputCache, Goals.Cached);
        yield return new(Constant, limits, Pages.Same("/constant"));
        yield return new("unchanged page, 304", server, Pages.Same(Unchanged, "br", tag), Constant, Goals.Cached) { Status = 304 };
    }

    private static async Task<(byte[] Body, string Tag)> FetchAsync(ServerProcess server, string address, string encoding)
    {
        using var connection = new HttpConnection();
        await connection.OpenAsync(server.Port);
        await connection.SendAsync(RequestBytes.Get(address, encoding));
        return (connection.Body(), connection.Header("etag") ?? "");
    }
}
