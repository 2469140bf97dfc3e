using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;
using Palmares.Domain.Library;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Feed;

public sealed class ChangeFeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Every_kind_of_write_is_fed_in_its_own_transaction(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.AddRange(Sample.Practice(), Sample.Event());
        await db.SaveChangesAsync(Cancel);

        (await FeedAsync(database)).ShouldBe(
        [
            "1 Region europe", "2 Country FR", "3 Topic health", "4 Institution fr-cnaf", "5 Competition europe-2025",
            "6 Practice 1", "7 Event wssf-2028",
        ]);
    }

    [Theory, OnEveryDatabase]
    public async Task A_save_that_changes_nothing_feeds_nothing_and_raises_no_version(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.Add(Sample.Practice());
        await db.SaveChangesAsync(Cancel);
        var before = await FeedAsync(database);

        var practice = await db.Practices.SingleAsync(Cancel);
        practice.TopicIds = ["health"];
        practice.Texts[0].Title = "Practice 1 (en)";
        (await db.SaveChangesAsync(Cancel)).ShouldBe(0);

        (await FeedAsync(database)).ShouldBe(before);
        practice.Version.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task A_changed_text_raises_its_practices_version_and_date(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.Add(Sample.Practice());
        await db.SaveChangesAsync(Cancel);
        database.Clock.Set(Sample.Day.AddDays(3));

        await using var later = database.NewContext();
        var practice = await later.Practices.Include(p => p.Texts).SingleAsync(Cancel);
        practice.Texts.Add(Sample.Text(1, "fr"));
        await later.SaveChangesAsync(Cancel);

        await using var reader = database.NewContext();
        var stored = await reader.Practices.SingleAsync(Cancel);
        (stored.Version, stored.PublishedAt, stored.UpdatedAt).ShouldBe((2, Sample.Day, Sample.Day.AddDays(3)));
        (await FeedAsync(database))[^1].ShouldBe("7 Practice 1");
    }

    [Theory, OnEveryDatabase]
    public async Task A_save_looks_for_changes_as_often_for_many_practices_as_for_one(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        var looks = 0;
        db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;

        db.Add(Sample.Practice());
        await db.SaveChangesAsync(Cancel);
        var forOne = looks;
        db.AddRange(Enumerable.Range(2, 20).Select(number => Sample.Practice(number)));
        await db.SaveChangesAsync(Cancel);

        (looks - forOne).ShouldBe(forOne);
    }

    [Theory, OnEveryDatabase]
    public async Task A_text_cannot_change_behind_its_practices_back(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.Add(Sample.Practice());
        await db.SaveChangesAsync(Cancel);

        await using var later = database.NewContext();
        (await later.PracticeTexts.SingleAsync(Cancel)).Title = "Another";

        (await Should.ThrowAsync<InvalidOperationException>(later.SaveChangesAsync(Cancel))).Message.ShouldStartWith("Load practice 1 ");
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_changes_of_one_version_the_second_is_refused(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.Add(Sample.Practice());
        await db.SaveChangesAsync(Cancel);
        await using var first = database.NewContext();
        await using var second = database.NewContext();
        (await first.Practices.SingleAsync(Cancel)).ImplementationYear = 2016;
        (await second.Practices.SingleAsync(Cancel)).ImplementationYear = 2017;

        await first.SaveChangesAsync(Cancel);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(second.SaveChangesAsync(Cancel));

        await using var reader = database.NewContext();
        (await reader.Practices.SingleAsync(Cancel)).ImplementationYear.ShouldBe(2016);
        (await FeedAsync(database)).Count(row => row.EndsWith("Practice 1", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory, OnEveryDatabase]
    public async Task A_failed_save_leaves_no_gap_and_can_be_tried_again(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.Add(Sample.Practice(1));
        await db.SaveChangesAsync(Cancel);
        var twin = Sample.Practice(2, id: "practice-1");
        db.Add(twin);

        var failure = await Should.ThrowAsync<DbUpdateException>(db.SaveChangesAsync(Cancel));
        database.Provider.IsUniqueViolation(failure).ShouldBeTrue();
        db.Remove(twin);
        db.Add(Sample.Practice(3));
        await db.SaveChangesAsync(Cancel);

        (await FeedAsync(database))[^2..].ShouldBe(["6 Practice 1", "7 Practice 3"]);
    }

    [Theory, OnEveryDatabase]
    public async Task A_reader_never_sees_a_later_change_before_an_earlier_one(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        await using var slow = database.NewContext();
        await using var transaction = await slow.BeginWriteAsync(Cancel);
        slow.Add(Sample.Practice(1));
        await slow.SaveChangesAsync(Cancel);

        var quick = Task.Run(() => AddAsync(database, Sample.Practice(2)), Cancel);
        (await FeedAsync(database)).Count.ShouldBe(5);
        quick.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync();
        await quick;

        (await FeedAsync(database))[5..].ShouldBe(["6 Practice 1", "7 Practice 2"]);
    }

    [Theory, OnEveryDatabase]
    public async Task Writers_side_by_side_leave_a_reader_nothing_to_miss(TestDatabase database)
    {
        await using (var db = database.NewContext()) await Sample.AddReferencesAsync(db);
        var writers = Enumerable.Range(1, 8).Select(writer => Task.Run(
            async () =>
            {
                foreach (var number in Enumerable.Range(0, 10)) await AddAsync(database, Sample.Practice((writer * 100) + number));
            },
            Cancel)).ToList();

        var seen = new List<long>();
        while (seen.Count < 85)
        {
            await using var db = database.NewContext();
            var watermark = seen.LastOrDefault();
            seen.AddRange(await db.Changes.Where(change => change.Sequence > watermark).OrderBy(change => change.Sequence).Select(change => change.Sequence).ToListAsync(Cancel));
            if (writers.Find(writer => writer.IsFaulted) is { } broken) await broken;
        }
        await Task.WhenAll(writers);

        seen.ShouldBe(Enumerable.Range(1, 85).Select(sequence => (long)sequence));
    }

    private static async Task AddAsync(TestDatabase database, Practice practice)
    {
        await using var db = database.NewContext();
        db.Add(practice);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task<List<string>> FeedAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        return [.. (await db.Changes.OrderBy(change => change.Sequence).ToListAsync(Cancel)).Select(change => $"{change.Sequence} {change.Kind} {change.Key}")];
    }
}
