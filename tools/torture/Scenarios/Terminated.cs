namespace Palmares.Torture.Scenarios;

/// <summary>The process is told to stop under load: it finishes what was begun, refuses what is new, and ends well.</summary>
internal sealed class Terminated : Scenario
{
    private const int Times = 5;

    public override string Name => "SIGTERM under load";

    public override async Task<int> HappenAsync(Stage stage)
    {
        for (var time = 0; time < Times; time++)
        {
            await stage.ForAWhileAsync(500, 2_000);
            if (await stage.Server.TerminateAsync() is not 0 and var status) stage.Tally.Breach($"the server, told to stop, ended with {status}: {stage.Server.Said}");
            await stage.CompareAtRestAsync(stage.Server.StartAsync);
        }
        return Times;
    }
}
