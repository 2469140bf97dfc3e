namespace Palmares.Torture.Scenarios;

/// <summary>Somebody else holds the database's lock for half a minute: writers are told soon, readers read on.</summary>
internal sealed class Locked : Scenario
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    public override string Name => "database locked 30 s";

    public override async Task<int> HappenAsync(Stage stage)
    {
        await stage.ForAWhileAsync(500, 1_500);
        await using (await stage.Database.LockAsync())
        {
            await Task.Delay(Soon);
            if (stage.Tally.Refusals == 0) stage.Tally.Breach("for 15 s nobody was told that nothing is saved");
            using var reader = new Work.Browser(stage.Installation.Url);
            if (await reader.GetAsync("/en/library?q=benefit") is { Status: not System.Net.HttpStatusCode.OK } reply) stage.Tally.Breach($"a reader was answered {(int)reply.Status}");
            await Task.Delay(Long - Soon);
        }
        return 1;
    }
}
