using Palmares.Web.Hosting.Load;

namespace Palmares.Web.Tests.Hosting.Load;

public sealed class LaneTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task So_many_enter_so_many_wait_and_the_next_is_turned_away_at_once()
    {
        using var lane = new Lane(atOnce: 2, waiting: 1, Long);
        (await lane.EnterAsync(Cancel)).ShouldBeTrue();
        (await lane.EnterAsync(Cancel)).ShouldBeTrue();
        var third = lane.EnterAsync(Cancel).AsTask();
        var fourth = lane.EnterAsync(Cancel);

        fourth.IsCompletedSuccessfully.ShouldBeTrue();
        (await fourth).ShouldBeFalse();
        third.IsCompleted.ShouldBeFalse();
        (lane.Active, lane.Waiting).ShouldBe((2, 1));

        lane.Leave();
        (await third).ShouldBeTrue();
        (lane.Active, lane.Waiting).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Nobody_waits_longer_than_they_would_stay()
    {
        using var lane = new Lane(atOnce: 1, waiting: 1, TimeSpan.FromMilliseconds(1));
        await lane.EnterAsync(Cancel);

        (await lane.EnterAsync(Cancel)).ShouldBeFalse();
        lane.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Who_leaves_the_queue_takes_no_place()
    {
        using var lane = new Lane(atOnce: 1, waiting: 1, Long);
        using var leaving = new CancellationTokenSource();
        await lane.EnterAsync(Cancel);
        var waiting = lane.EnterAsync(leaving.Token).AsTask();
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        lane.Leave();
        (lane.Active, lane.Waiting).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Of_many_at_once_never_more_are_in_than_may()
    {
        using var lane = new Lane(atOnce: 3, waiting: 1_000, Long);
        var (inside, most, served) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(async () =>
        {
            (await lane.EnterAsync(Cancel)).ShouldBeTrue();
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref served);
            lane.Leave();
        }, Cancel)));

        served.ShouldBe(500);
        most.ShouldBeInRange(1, 3);
        (lane.Active, lane.Waiting).ShouldBe((0, 0));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = most; value > known; known = most)
            if (Interlocked.CompareExchange(ref most, value, known) == known) return;
    }
}
