namespace Palmares.Torture.Scenarios;

/// <summary>The process is killed after some saves, at any moment of the next, and everything acknowledged compared before it starts again.</summary>
internal sealed class Kills(int times) : Scenario
{
    public override string Name => "kill -9";

    public override bool MayRepeatMails => true;

    public override async Task<int> HappenAsync(Stage stage)
    {
        for (var kill = 0; kill < times; kill++)
        {
            await stage.SomeSavesAsync(60);
            await stage.Server.KillAsync();
            await stage.CompareAtRestAsync(stage.Server.StartAsync);
        }
        return times;
    }
}
