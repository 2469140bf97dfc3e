using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Bench.Load;
using Palmares.Bench.Table;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;

namespace Palmares.Bench.Rush;

/// <summary>
/// The last minute: every entry of every institution is opened and saved at a moment of its own, most of them late, while
/// readers read on. Waiting counts from that moment, not from when the request got through. Afterwards the database is asked
/// for every save that was acknowledged.
/// </summary>
internal sealed class RushRun(RushWorld world, ServerProcess server, IReadOnlyList<AuthorSession> sessions, TimeSpan length, Progress progress)
{
    private const int Readers = 64;
    private const int RandomSeed = 20261122;
    private const EntryField Field = EntryField.Results;

    private readonly ConcurrentBag<TimeSpan> _saves = [];
    private readonly ConcurrentBag<TimeSpan> _reads = [];
    private readonly ConcurrentDictionary<int, string> _acknowledged = new();
    private int _refused;
    private int _failed;
    private int _turnedAway;
    private int _savesTurnedAway;

    public async Task RunAsync()
    {
        progress.Say($"deadline rush: {sessions.Count} institutions save {RushWorld.EntriesEach} entries each");
        var began = Stopwatch.GetTimestamp();
        var cpu = server.CpuTime();
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(at => Task.Run(() => ReadAsync(at, over.Token))).ToList();
        var random = new Random(RandomSeed);
        await Task.WhenAll(sessions.Select(session =>
        {
            var moments = session.Author.Entries.Select(_ => length * Math.Sqrt(random.NextDouble())).Order().ToList();
            return Task.Run(() => WriteAsync(session, moments, began));
        }));
        var took = Stopwatch.GetElapsedTime(began);
        await over.CancelAsync();
        await Task.WhenAll(readers);
        var used = server.CpuTime() - cpu;
        var (lost, doubled) = await CompareAsync();
        progress.Clear();

        var saved = Sorted(_saves);
        var read = Sorted(_reads);
        Report.Write([$"deadline rush, {sessions.Count} institutions × {RushWorld.EntriesEach} entries, {Readers} readers", "figure", "goal"],
        [
            ["saves acknowledged", $"{_acknowledged.Count}", $"{sessions.Count * RushWorld.EntriesEach}"],
            ["until the last was saved", Figure(took.TotalSeconds, "0.0 s"), $"≤ {Figure(length.TotalSeconds, "0")} s and a moment"],
            ["lost", $"{lost}", "0"],
            ["doubled", $"{doubled}", "0"],
            ["saves told to come back (503)", $"{_savesTurnedAway}", "0"],
            ["other answers of 500 and more", $"{_failed}", "0"],
            ["other refusals", $"{_refused}", "0"],
            ["a save from its moment to its answer, p50", Figure(At(saved, 0.5), "0.0 ms"), ""],
            ["p99", Figure(At(saved, 0.99), "0.0 ms"), "≤ 250 ms"],
            ["pages read", $"{read.Count}", ""],
            ["readers told to come back (503)", $"{_turnedAway}", ""],
            ["a page read, p99", Figure(At(read, 0.99), "0.0 ms"), ""],
            ["CPU of the server", Figure(used / took, "0.00 cores"), ""],
        ]);
    }

    private async Task WriteAsync(AuthorSession session, List<TimeSpan> moments, long began)
    {
        using var connection = new HttpConnection();
        await connection.OpenAsync(server.Port);
        for (var at = 0; at < moments.Count; at++)
        {
            var entry = session.Author.Entries[at];
            var text = $"Saved in the last minute, entry {entry}.";
            if (moments[at] - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } pause) await Task.Delay(pause);
            await connection.SendAsync(session.Read(Links.EntryForm(entry, "results")));
            await connection.SendAsync(session.Save(entry, EntryFieldCodes.Of(Field), text, revision: 1));
            if (connection.Status == 200)
            {
                _acknowledged[entry] = text;
                _saves.Add(Stopwatch.GetElapsedTime(began) - moments[at]);
            }
            else
            {
                Interlocked.Increment(ref connection.Status == 503 ? ref _savesTurnedAway : ref connection.Status >= 500 ? ref _failed : ref _refused);
            }
        }
    }

    /// <summary>One after the other without a pause: mostly pages that many read, now and then a search that nobody made before.</summary>
    private async Task ReadAsync(int reader, CancellationToken over)
    {
        using var connection = new HttpConnection();
        await connection.OpenAsync(server.Port);
        for (var page = 0; !over.IsCancellationRequested; page++)
        {
            var language = Languages.All[(reader + page) % Languages.All.Count];
            var address = (page % 4) switch
            {
                0 => Links.Home(language),
                1 => Links.Library(language, "q=pension"),
                2 => Links.Practice(language, page % 100 + 1),
                _ => Links.Library(language, $"q=pension+{reader}.{page}"),
            };
            var asked = Stopwatch.GetTimestamp();
            await connection.SendAsync(RequestBytes.Get(address, "br"));
            _reads.Add(Stopwatch.GetElapsedTime(asked));
            if (connection.Status == 503) Interlocked.Increment(ref _turnedAway);
            else if (connection.Status >= 500) Interlocked.Increment(ref _failed);
        }
    }

    /// <summary>How many acknowledged texts are not in the database, and how many were written more than once.</summary>
    private async Task<(int Lost, int Doubled)> CompareAsync()
    {
        await using var db = await world.Contexts.CreateDbContextAsync();
        var stored = await (from entry in db.Entries
                            join field in db.DraftFields on entry.Id equals field.EntryId
                            where field.Field == Field
                            select new { entry.Number, field.Text, field.Revision }).ToDictionaryAsync(row => row.Number);
        return (_acknowledged.Count(save => stored[save.Key].Text != save.Value), _acknowledged.Count(save => stored[save.Key].Revision > 2));
    }

    private static List<double> Sorted(IEnumerable<TimeSpan> times) => [.. times.Select(time => time.TotalMilliseconds).Order()];

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)(share * (sorted.Count - 1))];

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
