using System.Globalization;
using Palmares.Bench.Generator;
using Palmares.Bench.Queries;
using Palmares.Bench.Table;
using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared;

namespace Palmares.Bench.Check;

/// <summary>What holds on every machine: SQL commands per request, bytes per page, allocations, transactions per save.</summary>
internal sealed class CheckRun(string folder)
{
    private const int Records = 1_300;
    private const int MostBytes = 100_000;
    private const int Allocating = 200;

    /// <summary>Until every text that the searches find has been seen twice.</summary>
    private const int Warming = 800;

    /// <summary>Bytes for a page that is made. A third more than there were when this was written.</summary>
    private const int MostForSearch = 250_000;
    private const int MostForRecord = 120_000;

    private readonly List<string[]> _lines = [];
    private int _breaches;

    /// <returns>The exit status: 1 if something does not hold.</returns>
    public async Task<int> RunAsync()
    {
        await using var library = await GeneratedLibrary.OpenAsync(folder, Records, new Progress());
        var index = await LibraryInMemory.BuildAsync(library);
        await using var app = await CheckedApplication.StartAsync(library.Folder);
        var words = library.Vocabularies[0].Words;
        var rare = words.First(word => Languages.All.All(language => Total(index, word, language) == 1));
        var frequent = words.First(word => Languages.All.All(language => Total(index, word, language) is >= 20 and < Records));

        foreach (var language in Languages.All)
        {
            await CheckAsync(app, Links.Home(language), null);
            await CheckAsync(app, Links.Library(language), 2);
            var one = await CheckAsync(app, Links.Library(language, $"q={rare}"), 2);
            var twenty = await CheckAsync(app, Links.Library(language, $"q={frequent}"), 2);
            Hold(one.Commands == twenty.Commands, $"{one.Commands} commands for 1 row, {twenty.Commands} for 20");
            await CheckAsync(app, Links.Library(language, "expand=institution"), 2);
            var record = await CheckAsync(app, Pages.Record(language, GeneratedLibrary.FirstGenerated), 1);
            await CheckAsync(app, record.Address, 0);
            await CheckAsync(app, record.Address, 0, record.Tag);
        }
        Report.Write(["address", "status", "commands", "at most", "bytes", ""], _lines);
        var band = Band.Of(index, library.Vocabularies)[1];
        await AllocationsAsync(app, "search", MostForSearch, n => Pages.Search(band.Queries[n % band.Queries.Count], n / band.Queries.Count));
        await AllocationsAsync(app, "record", MostForRecord, n => $"{Pages.Record(Languages.All[n % 4], GeneratedLibrary.FirstGenerated + n % 50)}?n={n}");
        _breaches += await SaveCheck.RunAsync(folder);
        Console.WriteLine(_breaches == 0 ? "all hold" : $"{_breaches} do not hold");
        return _breaches == 0 ? 0 : 1;
    }

    private async Task<Answer> CheckAsync(CheckedApplication app, string address, int? mostCommands, string? ifNoneMatch = null)
    {
        var answer = await app.GetAsync(address, ifNoneMatch: ifNoneMatch);
        var holds = answer.Status == (ifNoneMatch is null ? 200 : 304) && !(answer.Commands > mostCommands) && answer.Bytes < MostBytes;
        if (!holds) _breaches++;
        _lines.Add([address, $"{answer.Status}", $"{answer.Commands}", $"{mostCommands}", answer.Bytes.ToString("N0", CultureInfo.InvariantCulture), holds ? "" : "BREACH"]);
        return answer;
    }

    private void Hold(bool holds, string text)
    {
        if (holds) return;
        _breaches++;
        _lines.Add([text, "", "", "", "", "BREACH"]);
    }

    /// <summary>Bytes allocated by a page, client included (it allocates its request), after everything is warm.</summary>
    private async Task AllocationsAsync(CheckedApplication app, string name, int most, Func<int, string> address)
    {
        for (var n = 0; n < Warming; n++) await app.GetAsync(address(n), "");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var n = Warming; n < Warming + Allocating; n++) await app.GetAsync(address(n), "");
        var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / Allocating;
        if (each > most) _breaches++;
        Console.WriteLine($"allocated per {name}, page included: {each / 1000.0:N0} kB, at most {most / 1000.0:N0} kB{(each > most ? ": BREACH" : "")}");
    }

    private static int Total(SearchIndex index, string word, Language language)
        => index.Search(new SearchRequest { Text = word, Language = language.Code(), Take = 0 }).Total;
}
