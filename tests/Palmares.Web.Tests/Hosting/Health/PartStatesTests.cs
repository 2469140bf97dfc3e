using Palmares.Web.Hosting.Health;

namespace Palmares.Web.Tests.Hosting.Health;

public sealed class PartStatesTests
{
    [Theory]
    [InlineData(99, PartState.Failed)]
    [InlineData(100, PartState.Warning)]
    [InlineData(399, PartState.Warning)]
    [InlineData(400, PartState.Ok)]
    public void A_disk_warns_at_four_times_the_reserve_and_fails_below_it(long free, PartState state) => PartStates.Disk(free, reserve: 100).ShouldBe(state);

    [Theory]
    [InlineData(60, PartState.Ok)]
    [InlineData(61, PartState.Warning)]
    [InlineData(86_400, PartState.Warning)]
    public void A_worker_that_hangs_is_told_of_but_takes_no_node_away(int seconds, PartState state) => PartStates.Worker(TimeSpan.FromSeconds(seconds)).ShouldBe(state);

    [Theory]
    [InlineData(0, 3_600, PartState.Ok)]
    [InlineData(3, 5, PartState.Ok)]
    [InlineData(3, 6, PartState.Warning)]
    [InlineData(3, 30, PartState.Warning)]
    [InlineData(3, 31, PartState.Failed)]
    public void An_index_that_no_longer_follows_fails_once_there_is_something_to_follow(long behind, int seconds, PartState state) =>
        PartStates.Index(behind, TimeSpan.FromSeconds(seconds)).ShouldBe(state);
}
