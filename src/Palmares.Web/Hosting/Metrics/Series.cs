using System.Collections.Concurrent;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>The values of up to three labels.</summary>
public readonly record struct LabelValues(object? First, object? Second, object? Third);

/// <summary>All that was measured of one instrument, by labels.</summary>
public sealed class Series(Told told)
{
    /// <summary>More combinations than all routes have with all their answers: what comes beyond is left out.</summary>
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<LabelValues, Cell> _cells = new();

    public Told Told => told;

    public IEnumerable<KeyValuePair<LabelValues, Cell>> Cells => _cells;

    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        if (!_cells.TryGetValue(labels, out var cell))
        {
            if (_cells.Count >= Most) return;
            cell = _cells.GetOrAdd(labels, _ => new(told.Bounds));
        }
        cell.Add(value);
    }

    private LabelValues Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = default(LabelValues);
        foreach (var (tag, value) in tags)
        {
            if (told.Labels.Length > 0 && told.Labels[0].Tag == tag) labels = labels with { First = value };
            else if (told.Labels.Length > 1 && told.Labels[1].Tag == tag) labels = labels with { Second = value };
            else if (told.Labels.Length > 2 && told.Labels[2].Tag == tag) labels = labels with { Third = value };
        }
        return labels;
    }
}

/// <summary>A sum, and for a histogram how many measurements fell below each bound.</summary>
public sealed class Cell(double[]? bounds)
{
    private readonly Lock _gate = new();
    private readonly long[] _buckets = new long[bounds is null ? 0 : bounds.Length + 1];
    private double _sum;

    public void Add(double value)
    {
        var bucket = bounds is null ? -1 : Array.FindIndex(bounds, bound => value <= bound) is var found and >= 0 ? found : bounds.Length;
        lock (_gate)
        {
            _sum += value;
            if (bucket >= 0) _buckets[bucket]++;
        }
    }

    /// <summary>The buckets are not cumulative; the last is of all beyond the last bound.</summary>
    public (double Sum, long[] Buckets) Read()
    {
        lock (_gate) return (_sum, [.. _buckets]);
    }
}
