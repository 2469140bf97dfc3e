using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>Listens to this application's instruments, and to no other application's in the same process.</summary>
public sealed class MetricsCollector : IHostedService, IDisposable
{
    /// <summary>A library that knows no services: its meter is the process's.</summary>
    private const string SearchMeter = "Palmares.Search";

    private readonly MeterListener _listener = new();

    public MetricsCollector(IMeterFactory meters)
    {
        Series = Instruments.All.ToFrozenDictionary(told => told.Key, told => new Series(told.Value));
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            var isOurs = ReferenceEquals(instrument.Meter.Scope, meters) || instrument.Meter.Name == SearchMeter;
            if (isOurs && Series.TryGetValue(instrument.Name, out var series)) listener.EnableMeasurementEvents(instrument, series);
        };
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, series) => ((Series)series!).Add(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, series) => ((Series)series!).Add(value, tags));
    }

    public IReadOnlyDictionary<string, Series> Series { get; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();
}
