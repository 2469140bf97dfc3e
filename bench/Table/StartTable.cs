using System.Globalization;
using Palmares.Bench.Generator;
using Palmares.Bench.Load;

namespace Palmares.Bench.Table;

/// <summary>How long a start takes to the first page, and what the application takes of memory and disk.</summary>
internal sealed class StartTable(GeneratedLibrary library, Progress progress)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private double _building;
    private double _start;
    private double _idle;

    /// <summary>Starts the application without an index, then with the saved one as often as asked. The last one goes on.</summary>
    public async Task<ServerProcess> RunAsync(int times)
    {
        progress.Say("starting without an index");
        var index = Path.Join(library.Folder, "index");
        if (Directory.Exists(index)) Directory.Delete(index, recursive: true);
        using (var first = await Application.StartAsync(library.Folder)) _building = first.Started.TotalSeconds;

        var starts = new List<double>();
        for (var time = 1; ; time++)
        {
            progress.Say($"starting with the saved index, {time} of {times}");
            var server = await Application.StartAsync(library.Folder);
            starts.Add(server.Started.TotalSeconds);
            if (time < times)
            {
                server.Dispose();
                continue;
            }
            _start = starts.Median();
            await Task.Delay(Settling);
            _idle = server.ResidentMegabytes();
            return server;
        }
    }

    /// <summary>To be called after the load.</summary>
    public void Report(ServerProcess server)
    {
        var raw = library.RawTextBytes;
        var index = new DirectoryInfo(Path.Join(library.Folder, "index")).GetFiles().Sum(file => file.Length);
        var goals = library.Records <= 10_000;
        Table.Report.Write(["start, memory, disk", "figure", "goal"],
        [
            ["start to first page, saved index", Figure(_start, "0.00 s"), goals ? "≤ 1.5 s" : ""],
            ["start to first page, index built", Figure(_building, "0.00 s"), ""],
            ["memory idle, resident", Figure(_idle, "0 MB"), goals ? "≤ 250 MB" : ""],
            ["memory under load, resident", Figure(server.ResidentMegabytes(), "0 MB"), goals ? "≤ 350 MB" : ""],
            ["raw text", Figure(raw / 1e6, "0.0 MB"), ""],
            ["index file of raw text", Figure(index / (double)raw, "0.00"), library.Records == 10_000 ? "≤ 1.7" : ""],
            ["database of raw text", Figure(new FileInfo(library.DatabaseFile).Length / (double)raw, "0.00"), ""],
        ]);
    }

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
