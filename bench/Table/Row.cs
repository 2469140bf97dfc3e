using Palmares.Bench.Load;

namespace Palmares.Bench.Table;

/// <summary>A line of the speed table that is measured under load.</summary>
/// <param name="Limit">The name of the row it is measured against; null for limits themselves.</param>
/// <param name="Goal">At most so many times the limit's CPU time; null where none is set.</param>
internal sealed record Row(string Name, ServerProcess Server, Func<int, byte[]> Requests, string? Limit = null, double? Goal = null)
{
    private int _sent = -1;

    public int Status { get; init; } = 200;

    public int Connections { get; init; } = LoadRun.Connections;

    /// <summary>Where requests run out: so many are measured, however long they take, and as many are the whole warm-up.</summary>
    public int? Count { get; init; }

    public List<Measurement> Measurements { get; } = [];

    public async Task MeasureAsync(TimeSpan duration, int atLeast = 100)
        => Measurements.Add(await LoadRun.RunAsync(
            Server, () => Requests(Interlocked.Increment(ref _sent)), Count is null ? duration : TimeSpan.Zero, Count ?? atLeast, Status, Connections));
}
