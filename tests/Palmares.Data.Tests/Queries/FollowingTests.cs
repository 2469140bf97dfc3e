using Palmares.Data.Queries;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Queries;

/// <summary>How the search index and the caches follow the records.</summary>
public sealed class FollowingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task All_live_practices_are_streamed_by_number_across_batches(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        foreach (var number in Enumerable.Range(1, 1003))
        {
            var practice = Sample.Practice(number);
            if (number == 500) practice.WithdrawnAt = Sample.Day;
            db.Add(practice);
        }
        await db.SaveChangesAsync(Cancel);
        var stream = new PracticeStream(database.Contexts);

        var numbers = new List<int>();
        await foreach (var practice in stream.AllAsync(Cancel))
        {
            practice.Texts.Count.ShouldBe(1);
            numbers.Add(practice.Number);
        }

        numbers.ShouldBe(Enumerable.Range(1, 1003).Where(number => number != 500));
        (await stream.CountAsync(Cancel)).ShouldBe(1002);
        (await stream.OfAsync([500, 7, 2000], Cancel)).Select(practice => practice.Number).ShouldBe([7]);
    }

    [Theory, OnEveryDatabase]
    public async Task The_feed_is_read_in_pages_from_a_watermark(TestDatabase database)
    {
        var feed = new ChangeFeed(database.Contexts);
        (await feed.LatestAsync(Cancel)).ShouldBe(0);
        (await feed.SinceAsync(0, cancellationToken: Cancel)).ShouldBeEmpty();
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);

        (await feed.LatestAsync(Cancel)).ShouldBe(5);
        (await feed.SinceAsync(1, most: 2, cancellationToken: Cancel)).Select(change => (change.Sequence, change.Key, change.At))
            .ShouldBe([(2, "FR", Sample.Day), (3, "health", Sample.Day)]);
    }

    [Theory, OnEveryDatabase]
    public async Task Reference_data_take_the_same_commands_however_much_there_is(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        var few = await CountAsync(database);
        for (var year = 1990; year < 2010; year++)
        {
            var competition = Sample.Competition($"europe-{year}", year);
            competition.Laureates.Add(new() { Position = 0, Innovation = false, InstitutionId = "fr-cnaf" });
            db.AddRange(competition, Sample.Event($"event-{year}"), Sample.Topic($"topic-{year}", year), Sample.Institution($"fr-{year}"));
        }
        await db.SaveChangesAsync(Cancel);

        (await CountAsync(database)).ShouldBe(few);
        few.ShouldBe(7);
        var data = await ReferenceData.LoadAsync(database.Contexts, Cancel);
        (data.Watermark, data.Topics.Count, data.Countries.Count, data.Institutions.Count, data.Events.Count).ShouldBe((85, 21, 1, 21, 20));
        data.Competitions.Sum(competition => competition.Laureates.Count).ShouldBe(20);
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        database.Commands.Clear();
        await ReferenceData.LoadAsync(database.Contexts, Cancel);
        return database.Commands.Texts.Count;
    }
}
