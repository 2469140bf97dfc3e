using Palmares.Web.Hosting.Health;

namespace Palmares.Web.Hosting.Work;

/// <summary>Runs every <see cref="Chore"/> every few seconds, each in a scope of its own; one that fails is logged and tried again.</summary>
public sealed partial class Worker(IServiceScopeFactory scopes, Pulses pulses, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    private const int Rounds = 20;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>What moves the demonstration's clock drains too, and a lease is no guard against a clock that jumps.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Does what is due until nothing is: chores may make work for each other.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var done = 0;
            foreach (var type in ChoreTypes()) done += await RunAsync(type, cancellation);
            if (done == 0) return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var type in ChoreTypes()) await TryAsync(type, stoppingToken);
            pulses.Worker.Beat();
        }
    }

    /// <summary>One chore that fails keeps none of the others from what they have to do.</summary>
    private async Task TryAsync(Type type, CancellationToken cancellation)
    {
        try
        {
            for (var round = 0; round < Rounds && await RunAsync(type, cancellation) > 0; round++);
        }
        // A time-out is told as a cancellation too, and would end the worker for good.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            ChoreFailed(type.Name, exception);
        }
    }

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    private List<Type> ChoreTypes()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<Chore>().Select(chore => chore.GetType())];
    }

    private async Task<int> RunAsync(Type type, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetServices<Chore>().Single(chore => chore.GetType() == type).RunAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    [LoggerMessage(LogLevel.Error, "{Chore} failed; it is tried again")]
    private partial void ChoreFailed(string chore, Exception exception);
}
