using System.Globalization;

namespace Palmares.Bench.Table;

/// <summary>
/// Measures rows in turns, again and again, so that whatever else the machine does falls on all of them, and shows medians.
/// A ratio is the median of the ratios of single turns.
/// </summary>
internal sealed class LoadTable(Options options, Progress progress)
{
    private static readonly string[] Header = ["work", "CPU ms", "of its limit", "goal", "", "p50 ms", "p99 ms", "req/s", "kB"];

    /// <summary>A row is warm when two seconds more make it cheaper by less than this share: the runtime compiles what is hot again and again, in pauses.</summary>
    private const double StillWarming = 0.05;

    private const int LeastWarmings = 3;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);

    public async Task RunAsync(IReadOnlyList<Row> rows, string title)
    {
        foreach (var row in rows)
        {
            progress.Say($"{title}: warming up {row.Name}");
            await WarmAsync(row);
        }
        for (var turn = 1; turn <= options.Repetitions; turn++)
        {
            foreach (var row in rows)
            {
                progress.Say($"{title}: turn {turn} of {options.Repetitions}, {row.Name}");
                await row.MeasureAsync(TimeSpan.FromSeconds(options.Seconds));
            }
        }
        progress.Clear();
        Report.Write(Header, [.. rows.Select(row => Line(row, rows))]);
    }

    private async Task WarmAsync(Row row)
    {
        for (var turn = 1; turn <= (row.Count is null ? options.Warmings : 1); turn++)
        {
            await row.MeasureAsync(Warming);
            if (turn >= LeastWarmings && row.Measurements[^1].Cpu > row.Measurements[^2].Cpu * (1 - StillWarming)) break;
        }
        row.Measurements.Clear();
    }

    private static string[] Line(Row row, IReadOnlyList<Row> rows)
    {
        var limit = rows.FirstOrDefault(other => other.Name == row.Limit);
        var ratio = limit is null ? (double?)null : row.Measurements.Zip(limit.Measurements, (own, its) => own.Cpu / its.Cpu).Median();
        return
        [
            row.Name,
            Figure(row.Measurements.Select(m => m.Cpu).Median(), "0.000"),
            ratio is null ? "" : Figure(ratio.Value, "0.00"),
            row.Goal is { } goal ? $"≤ {Figure(goal, "0.0")}" : "",
            row.Goal is null || ratio is null ? "" : ratio <= row.Goal ? "met" : "missed",
            Figure(row.Measurements.Select(m => m.Median).Median(), "0.0"),
            Figure(row.Measurements.Select(m => m.P99).Median(), "0.0"),
            Figure(row.Measurements.Select(m => m.PerSecond).Median(), "0"),
            Figure(row.Measurements.Select(m => m.Kilobytes).Median(), "0.0"),
        ];
    }

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
