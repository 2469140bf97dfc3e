using Palmares.Data.Feed;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Feed;

public sealed class CounterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Numbers_run_on_from_transaction_to_transaction(TestDatabase database)
    {
        (await TakeAsync(database, 1)).ShouldBe(1);
        (await TakeAsync(database, 10)).ShouldBe(11);
        (await TakeAsync(database, 1)).ShouldBe(12);
    }

    [Theory, OnEveryDatabase]
    public async Task A_number_that_was_lifted_over_is_not_given(TestDatabase database)
    {
        await using (var db = database.NewContext())
        {
            await Counters.LiftAsync(db, Counter.Practices, 40, Cancel);
            await Counters.LiftAsync(db, Counter.Practices, 7, Cancel);
        }

        (await TakeAsync(database, 1)).ShouldBe(41);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_transaction_no_number_is_given(TestDatabase database)
    {
        await using var db = database.NewContext();

        (await Should.ThrowAsync<InvalidOperationException>(Counters.AddAsync(db, Counter.Practices, 1, Cancel)))
            .Message.ShouldBe("Numbers are given inside a transaction only.");
    }

    [Theory, OnEveryDatabase]
    public async Task Eight_at_once_get_eight_different_numbers(TestDatabase database)
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(database, 1), Cancel)));

        numbers.Order().ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    private static async Task<long> TakeAsync(TestDatabase database, int count)
    {
        await using var db = database.NewContext();
        await using var transaction = await db.BeginWriteAsync();
        var number = await Counters.AddAsync(db, Counter.Practices, count);
        await transaction.CommitAsync();
        return number;
    }
}
