namespace Palmares.Data.Tests.Writing;

public sealed class WriteTurnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turns_come_in_the_order_in_which_they_were_asked_for()
    {
        using var turns = new WriteTurns();
        var order = new List<int>();
        var first = await turns.TakeAsync(Cancel);
        var waiting = Enumerable.Range(1, 5).Select(async number =>
        {
            using var turn = await turns.TakeAsync(Cancel);
            lock (order) order.Add(number);
        }).ToArray();

        first.Dispose();
        await Task.WhenAll(waiting);

        order.ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task A_turn_ended_twice_is_ended_once()
    {
        using var turns = new WriteTurns();
        var first = await turns.TakeAsync(Cancel);
        first.Dispose();
        first.Dispose();

        using var second = await turns.TakeAsync(Cancel);
        var third = turns.TakeAsync(Cancel);

        third.IsCompleted.ShouldBeFalse();
        second.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nobodys_turn()
    {
        using var turns = new WriteTurns();
        using var patience = new CancellationTokenSource();
        var first = await turns.TakeAsync(Cancel);
        var second = turns.TakeAsync(patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        first.Dispose();

        (await turns.TakeAsync(Cancel)).Dispose();
    }
}
