namespace Palmares.Web.Hosting.Work;

/// <summary>Runs every <see cref="Chore"/> every few seconds, each in a scope of its own; one that fails is logged and tried again.</summary>
public sealed partial class Worker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Does what is due until nothing is: chores may make work for each other.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        const int Rounds = 20;
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
            try
            {
                await DrainAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                ChoreFailed(exception);
            }
        }
    }

    private List<Type> ChoreTypes()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<Chore>().Select(chore => chore.GetType())];
    }

    private async Task<int> RunAsync(Type type, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<Chore>().Single(chore => chore.GetType() == type).RunAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "A chore of the worker failed; it is tried again.")]
    private partial void ChoreFailed(Exception exception);
}
