using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Palmares.Cluster;

/// <summary>What happened in a run.</summary>
internal sealed class Tally
{
    private readonly Lock _gate = new();
    private long _lastSaved = Stopwatch.GetTimestamp();
    private TimeSpan _longest;
    private int _saved, _refusedSaves, _unansweredSaves, _read, _refusedReads, _unansweredReads;

    public ConcurrentQueue<string> Losses { get; } = new();

    public void Saved()
    {
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(_lastSaved, now) is var gap && gap > _longest) _longest = gap;
            (_lastSaved, _saved) = (now, _saved + 1);
        }
    }

    /// <summary>How often each status was the refusal.</summary>
    public ConcurrentDictionary<string, int> Refusals { get; } = new();

    public void SaveRefused(HttpStatusCode status)
    {
        Interlocked.Increment(ref _refusedSaves);
        Refusals.AddOrUpdate($"save {(int)status}", 1, static (_, count) => count + 1);
    }

    public void SaveUnanswered() => Interlocked.Increment(ref _unansweredSaves);

    public void Read() => Interlocked.Increment(ref _read);

    public void ReadRefused(HttpStatusCode status)
    {
        Interlocked.Increment(ref _refusedReads);
        Refusals.AddOrUpdate($"read {(int)status}", 1, static (_, count) => count + 1);
    }

    public void ReadUnanswered() => Interlocked.Increment(ref _unansweredReads);

    /// <summary>Columns for the table: saved, refused, unanswered; read, refused, unanswered; lost; longest time without any save.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{_saved} {_refusedSaves} {_unansweredSaves} {_read} {_refusedReads} {_unansweredReads} {Losses.Count} {_longest.TotalSeconds:0.0}");
}
