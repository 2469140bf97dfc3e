using Palmares.Web.Hosting.Health;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Opens the index before the first request and keeps it in step: whoever wrote (this process, a command line, another
/// node), readers see it within half a second.
/// </summary>
public sealed partial class FollowChanges(LibraryIndex library, Pulses pulses, TimeProvider clock, ILogger<FollowChanges> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Half a minute: a start after a crash then follows half a minute of changes.</summary>
    private const int TicksBetweenSaves = 75;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await library.OpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        for (var tick = 1; await timer.WaitForNextTickAsync(stoppingToken); tick++)
        {
            try
            {
                await library.CatchUpAsync(stoppingToken);
                pulses.Index.Beat();
                if (tick % TicksBetweenSaves == 0) await library.SaveAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The database is away or locked: what is being served stays, and the next tick tries again.
                FellBehind(problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not follow the change feed; trying again")]
    private partial void FellBehind(Exception problem);
}
