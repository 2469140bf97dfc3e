using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Hosting.Health;
using Palmares.Web.Hosting.Load;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>Everything an operator's dashboard asks of this node.</summary>
public sealed class MetricsPage(
    MetricsCollector collector, IDbContextFactory<PalmaresDb> databases, DatabaseProvider provider, LibraryIndex library, Readiness readiness, DiskSpace disk, Pulses pulses, Lanes lanes, TimeProvider clock)
{
    public async Task<string> WriteAsync(CancellationToken cancellation)
    {
        var text = new PrometheusText();
        var version = typeof(MetricsPage).Assembly.GetName().Version?.ToString(3) ?? "";
        text.Gauge("palmares_build_info", "The version that runs.", 1, ("version", version), ("database", provider.Name));
        foreach (var series in collector.Series.Values.OrderBy(series => series.Told.Name, StringComparer.Ordinal)) text.Series(series);
        await WritePartsAsync(text, cancellation);
        await WriteDatabaseAsync(text);
        text.Gauge("palmares_index_records", "Practices in this node's search index.", library.Index.Count)
            .Gauge("palmares_index_watermark", "How far this node's index has followed the change feed.", library.Index.Watermark)
            .Gauge("palmares_worker_round_age_seconds", "Since the worker's last round was finished.", pulses.Worker.Since.TotalSeconds)
            .Gauge("palmares_disk_free_bytes", "Free on the disk of the data folder.", disk.Free);
        text.Gauges("palmares_lane_active", "Requests that are being worked on.", "lane", [("people", lanes.People.Active), ("visitors", lanes.Visitors.Active)])
            .Gauges("palmares_lane_waiting", "Requests that wait for a place.", "lane", [("people", lanes.People.Waiting), ("visitors", lanes.Visitors.Waiting)]);
        WriteProcess(text);
        return text.ToString();
    }

    private async Task WritePartsAsync(PrometheusText text, CancellationToken cancellation)
    {
        var report = await readiness.ReportAsync(cancellation);
        text.Gauges("palmares_part_state", "Parts of /health/ready: 0 ok, 1 warning, 2 failed.", "part", report.Parts.Select(part => (part.Name, (double)part.State)));
    }

    private async Task WriteDatabaseAsync(PrometheusText text)
    {
        var figures = await DatabaseFigures.ReadAsync(databases, provider, clock);
        text.Gauge("palmares_database_up", "1 while the database answers; without it the figures from it are missing.", figures is null ? 0 : 1);
        if (figures is null) return;
        text.Gauges("palmares_outbox_messages", "Mails that are not sent yet, or were given up.", "state", [("failed", figures.Failed), ("queued", figures.Queued)])
            .Gauge("palmares_outbox_oldest_seconds", "How long the oldest mail that is due has waited.", figures.OldestDueSeconds)
            .Gauge("palmares_feed_watermark", "The last change of the change feed.", figures.FeedWatermark)
            .Gauge("palmares_database_bytes", "Size of the database.", figures.Bytes)
            .Gauge("palmares_attachments", "Attachments of all entries.", figures.Attachments)
            .Gauge("palmares_attachment_bytes", "Size of all attachments.", figures.AttachmentBytes);
    }

    private static void WriteProcess(PrometheusText text)
    {
        using var process = Process.GetCurrentProcess();
        text.Counter("process_cpu_seconds_total", "CPU time of the process.", process.TotalProcessorTime.TotalSeconds)
            .Gauge("process_resident_memory_bytes", "Memory of the process in RAM.", process.WorkingSet64)
            .Gauge("process_start_time_seconds", "When the process began, in seconds since 1970.", new DateTimeOffset(process.StartTime.ToUniversalTime(), TimeSpan.Zero).ToUnixTimeSeconds())
            .Gauge("process_threads", "Threads of the process.", process.Threads.Count)
            .Gauge("dotnet_heap_bytes", "Managed heap after the last collection.", GC.GetGCMemoryInfo().HeapSizeBytes)
            .Counter("dotnet_allocated_bytes_total", "Bytes allocated since the start.", GC.GetTotalAllocatedBytes())
            .Counter("dotnet_gc_pause_seconds_total", "Time all threads stood still for collections.", GC.GetTotalPauseDuration().TotalSeconds)
            .Gauges("dotnet_gc_collections", "Collections since the start.", "generation", Enumerable.Range(0, GC.MaxGeneration + 1).Select(generation => ($"{generation}", (double)GC.CollectionCount(generation))))
            .Gauge("dotnet_thread_pool_queue", "Work items that wait for a thread.", ThreadPool.PendingWorkItemCount);
    }
}
