using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Hosting.Health;

/// <summary>Whether this node can serve, and which part of it cannot. Asked at most once a second, however often it is asked.</summary>
public sealed partial class Readiness(
    IDbContextFactory<PalmaresDb> databases, ChangeFeed feed, LibraryIndex library, Pulses pulses, Draining draining, DiskSpace disk, TimeProvider clock, ILogger<Readiness> log) : IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(1);

    /// <summary>A balancer gives up after so long too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private ReadinessReport? _report;
    private long _madeAt;

    public async Task<ReadinessReport> ReportAsync(CancellationToken cancellation)
    {
        // No time for questions: the balancer should know before anything stops.
        if (draining.HasBegun && _report is { } last) return last with { IsStopping = true };
        await _asking.WaitAsync(cancellation);
        try
        {
            if (_report is { } kept && clock.GetElapsedTime(_madeAt) < Keep && kept.IsStopping == draining.HasBegun) return kept;
            var report = new ReadinessReport(draining.HasBegun, await PartsAsync());
            if (_report?.Status != report.Status) Tell(report);
            (_report, _madeAt) = (report, clock.GetTimestamp());
            return report;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    /// <summary>For whoever asks next too: the one who asked first may leave.</summary>
    private async Task<IReadOnlyList<Part>> PartsAsync()
    {
        using var timeout = new CancellationTokenSource(Longest);
        var (database, migrations, behind) = (PartState.Failed, PartState.Failed, 0L);
        try
        {
            await using var db = await databases.CreateDbContextAsync(timeout.Token);
            var pending = await db.Database.GetPendingMigrationsAsync(timeout.Token);
            database = PartState.Ok;
            migrations = pending.Any() ? PartState.Failed : PartState.Ok;
            behind = await feed.LatestAsync(timeout.Token) - library.Index.Watermark;
        }
        catch (Exception exception)
        {
            // Whatever it is: a probe that throws would be a page of the error, not an answer.
            if (_report?.Status != ReadinessReport.NotReady) DatabaseAway(exception);
        }
        return
        [
            new("database", database), new("migrations", migrations), new("disk", disk.State),
            new("worker", PartStates.Worker(pulses.Worker.Since)), new("index", PartStates.Index(behind, pulses.Index.Since)),
        ];
    }

    private void Tell(ReadinessReport report)
    {
        if (report.IsReady) Ready(report.Status);
        else NotReady(report.Status, string.Join(", ", report.Parts.Where(part => part.State == PartState.Failed).Select(part => part.Name)));
    }

    [LoggerMessage(LogLevel.Information, "This node is {Status}")]
    private partial void Ready(string status);

    [LoggerMessage(LogLevel.Warning, "This node is {Status}: {Parts}")]
    private partial void NotReady(string status, string parts);

    [LoggerMessage(LogLevel.Warning, "The database does not answer")]
    private partial void DatabaseAway(Exception exception);
}
