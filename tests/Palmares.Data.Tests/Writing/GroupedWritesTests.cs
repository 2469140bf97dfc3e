using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Writing;

public sealed class GroupedWritesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Everybody_is_told_of_their_own_write_after_it_is_there(TestDatabase database)
    {
        var told = await Task.WhenAll(Enumerable.Range(1, 100).Select(number => Writes(database).RunAsync(db => AddTopicAsync(db, number), Cancel)));

        told.ShouldBe(Enumerable.Range(1, 100));
        (await NumbersAsync(database)).ShouldBe(Enumerable.Range(1, 100));
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_fails_takes_back_its_own_and_nobody_elses(TestDatabase database)
    {
        var writes = Enumerable.Range(1, 8).Select(number => Writes(database).RunAsync(
            async db =>
            {
                await AddTopicAsync(db, number);
                return number == 4 ? throw new InvalidOperationException("Four fails.") : number;
            },
            Cancel)).ToArray();

        (await Should.ThrowAsync<InvalidOperationException>(() => Task.WhenAll(writes))).Message.ShouldBe("Four fails.");

        (await NumbersAsync(database)).ShouldBe([1, 2, 3, 5, 6, 7, 8]);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_add_the_same_leave_one_of_them_and_tell_the_other(TestDatabase database)
    {
        var writes = Enumerable.Range(0, 2).Select(_ => Writes(database).RunAsync(db => AddTopicAsync(db, 1), Cancel)).ToArray();

        var failure = await Should.ThrowAsync<DbUpdateException>(() => Task.WhenAll(writes));

        database.Provider.IsUniqueViolation(failure).ShouldBeTrue();
        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(1);
        (await NumbersAsync(database)).ShouldBe([1]);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_left_before_their_turn_is_not_written(TestDatabase database)
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Writes(database).RunAsync(db => AddTopicAsync(db, 1), left.Token));
        await Writes(database).RunAsync(db => AddTopicAsync(db, 2), Cancel);

        (await NumbersAsync(database)).ShouldBe([2]);
    }

    [Fact]
    public async Task Those_who_wait_for_a_single_writer_share_its_next_commit()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        var transactions = new ConcurrentBag<Guid>();

        await AllWhileBusyAsync(database, Enumerable.Range(1, 20).Select(number => (Func<PalmaresDb, Task<int>>)(db =>
        {
            transactions.Add(db.Database.CurrentTransaction!.TransactionId);
            return AddTopicAsync(db, number);
        })));

        transactions.Count.ShouldBe(20);
        transactions.Distinct().Count().ShouldBe(1);
        (await NumbersAsync(database)).ShouldBe(Enumerable.Range(1, 20));
    }

    /// <summary>A missing row that a deferred key refers to lets the commit fail, and nothing before it.</summary>
    [Fact]
    public async Task A_commit_that_fails_is_told_to_all_of_its_group_and_the_next_ones_go_on()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        Func<PalmaresDb, Task<int>> breaks = async db =>
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", Cancel);
            db.Add(Sample.Institution());
            return await db.SaveChangesAsync(Cancel);
        };

        var failure = await Should.ThrowAsync<SqliteException>(() => AllWhileBusyAsync(database, [db => AddTopicAsync(db, 1), breaks, db => AddTopicAsync(db, 3)]));
        failure.SqliteErrorCode.ShouldBe(19);
        (await NumbersAsync(database)).ShouldBe([]);

        (await Writes(database).RunAsync(db => AddTopicAsync(db, 4), Cancel)).ShouldBe(4);
        (await NumbersAsync(database)).ShouldBe([4]);
    }

    /// <summary>Asks for all writes while another has the turn.</summary>
    private static async Task AllWhileBusyAsync(TestDatabase database, IEnumerable<Func<PalmaresDb, Task<int>>> writes)
    {
        Task<int>[] waiting;
        using (await database.Provider.TakeWriteTurnAsync(Cancel)) waiting = [.. writes.Select(write => Writes(database).RunAsync(write, Cancel))];
        await Task.WhenAll(waiting);
    }

    private static GroupedWrites Writes(TestDatabase database) => database.Services.GetRequiredService<GroupedWrites>();

    private static async Task<int> AddTopicAsync(PalmaresDb db, int number)
    {
        db.Add(Sample.Topic($"topic-{number}", number));
        await db.SaveChangesAsync(Cancel);
        return number;
    }

    private static async Task<List<int>> NumbersAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        return await db.Topics.OrderBy(topic => topic.Order).Select(topic => topic.Order).ToListAsync(Cancel);
    }
}
