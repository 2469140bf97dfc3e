using Palmares.Torture.Databases;

namespace Palmares.Torture.Scenarios;

/// <summary>The database server crashes and is started again.</summary>
internal sealed class DatabaseStopped : Scenario
{
    private const int Times = 3;

    public override string Name => "database server stopped";

    public override string? WhyNot(string database) => database == TorturedDatabase.Sqlite ? "there is no server" : base.WhyNot(database);

    public override async Task<int> HappenAsync(Stage stage)
    {
        for (var time = 0; time < Times; time++)
        {
            await stage.ForAWhileAsync(500, 1_500);
            var refused = stage.Tally.Refusals;
            await stage.Database.StopAsync();
            await stage.ForAWhileAsync(3_000, 4_000);
            if (stage.Tally.Refusals == refused) stage.Tally.Breach("nobody was told that the database is away");
            await stage.Database.StartAsync();
            await stage.GoOnAsync();
        }
        return Times;
    }
}
