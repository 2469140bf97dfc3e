namespace Palmares.Torture.Scenarios;

/// <summary>The clock jumps by two hours, forth and back.</summary>
internal sealed class ClockSteps : Scenario
{
    private const int Times = 6;

    public override string Name => "clock steps by 2 h";

    public override async Task<int> HappenAsync(Stage stage)
    {
        for (var time = 0; time < Times; time++)
        {
            await stage.ForAWhileAsync(500, 1_500);
            await stage.MoveClockAsync(time % 2 == 0 ? "PT2H" : "-PT2H");
            await stage.GoOnAsync();
        }
        return Times;
    }
}
