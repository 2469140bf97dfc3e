using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Exchange;
using Palmares.Domain.Library;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Exchange;

public sealed class ImportTests
{
    private const string Nurseries = "occupational-integration-nurseries";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task One_changed_record_raises_one_version_and_feeds_one_row(TestDatabase database)
    {
        var before = await FeedAsync(database);
        database.Clock.Advance(TimeSpan.FromDays(1));
        var file = Files.All("practices");
        file[0]!["summary"] = "Nurseries for parents who look for work.";

        var report = await database.ImportAsync("practices", Files.Json(file.ToJsonString()));

        (report.Added.Count, report.Unchanged, report.Changed.ShouldHaveSingleItem()).ShouldBe((0, 120, Nurseries));
        (await FeedAsync(database))[before.Count..].ShouldBe(["Practice 1"]);
        var exported = await database.ExportedAsync("practices", Nurseries);
        ((int)exported["version"]!, (string)exported["published_at"]!, (string)exported["updated_at"]!)
            .ShouldBe((2, "2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z"));
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_dry_run_tells_everything_and_writes_nothing(TestDatabase database)
    {
        var (before, export) = (await FeedAsync(database), await database.ExportAsync("practices"));
        var (changed, added) = (Files.Record("practices", Nurseries), Files.Record("practices", Nurseries));
        changed["implementation_year"] = 2017;
        added["id"] = "a-new-practice";

        var report = await database.ImportAsync("practices", Files.Of(changed, added, Files.Record("practices", "e-prescription-austria")), new(DryRun: true));

        (report.Added.ShouldHaveSingleItem(), report.Changed.ShouldHaveSingleItem(), report.Unchanged).ShouldBe(("a-new-practice", Nurseries, 1));
        (await FeedAsync(database)).ShouldBe(before);
        (await database.ExportAsync("practices")).ShouldBe(export);
        (await database.ImportAsync("practices", Files.Of(added))).Added.ShouldBe(["a-new-practice"]);
        ((int)(await database.ExportedAsync("practices", "a-new-practice"))["number"]!).ShouldBe(122);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task The_number_of_a_deleted_practice_is_never_given_again(TestDatabase database)
    {
        await using (var db = database.NewContext())
        {
            db.Remove(await db.Practices.SingleAsync(practice => practice.Number == 121, Cancel));
            await db.SaveChangesAsync(Cancel);
        }
        var added = Files.Record("practices", Nurseries);
        added["id"] = "a-new-practice";

        await database.ImportAsync("practices", Files.Of(added));

        ((int)(await database.ExportedAsync("practices", "a-new-practice"))["number"]!).ShouldBe(122);
        (added["id"], added["number"]) = ("another", 121);
        (await database.ImportAsync("practices", Files.Of(added))).Errors.ShouldHaveSingleItem().Message
            .ShouldBe("121 was given before; the last number given is 122");
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task New_practices_are_numbered_above_the_numbers_that_the_file_brings(TestDatabase database)
    {
        var (bare, numbered) = (Files.Record("practices", Nurseries), Files.Record("practices", Nurseries));
        bare["id"] = "bare";
        (numbered["id"], numbered["number"]) = ("numbered", 500);

        await database.ImportAsync("practices", Files.Of(bare, numbered));

        ((int)(await database.ExportedAsync("practices", "numbered"))["number"]!).ShouldBe(500);
        ((int)(await database.ExportedAsync("practices", "bare"))["number"]!).ShouldBe(501);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_withdrawal_stays_until_a_file_takes_it_back(TestDatabase database)
    {
        var record = Files.Record("practices", Nurseries);
        record["withdrawn_at"] = "2026-12-01T10:00:00+01:00";
        (await database.ImportAsync("practices", Files.Of(record))).Changed.ShouldBe([Nurseries]);
        ((string)(await database.ExportedAsync("practices", Nurseries))["withdrawn_at"]!).ShouldBe("2026-12-01T09:00:00Z");

        (await database.ImportAsync("practices", Files.Of(Files.Record("practices", Nurseries)))).Unchanged.ShouldBe(1);

        record["withdrawn_at"] = null;
        (await database.ImportAsync("practices", Files.Of(record))).Changed.ShouldBe([Nurseries]);
        (await database.ExportedAsync("practices", Nurseries)).ContainsKey("withdrawn_at").ShouldBeFalse();
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Origins_of_texts_follow_from_the_record(TestDatabase database)
    {
        await using var db = database.NewContext();
        var texts = await db.PracticeTexts.Join(db.Practices, text => text.PracticeNumber, practice => practice.Number, (text, practice) => new { practice.Id, text })
            .ToListAsync(Cancel);

        string Origins(string id) => string.Join(' ', texts.Where(pair => pair.Id == id).OrderBy(pair => pair.text.Language, StringComparer.Ordinal)
            .Select(pair => $"{pair.text.Language}:{pair.text.TitleOrigin}/{pair.text.SummaryOrigin}"));

        Origins(Nurseries).ShouldBe("de:Human/Human en:Original/Original es:Human/Human fr:Human/Human");
        Origins("e-learning-cnps-cameroon").ShouldBe("de:Human/Human en:Human/Original es:Human/Human fr:Original/Human");
        Origins("one-stop-four-insurances-korea").ShouldBe("de:Human/Human en:Human/Original es:Human/Human fr:Human/Human ko:Original/");
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Everything_a_practice_may_have_survives_the_round_trip(TestDatabase database)
    {
        var record = Files.Record("practices", Nurseries);
        (record["id"], record["original_language"], record["award_tier"]) = ("complete", "fr", "award");
        (record["special_distinction_innovation"], record["withdrawn_at"]) = (true, "2026-11-30T00:00:00.123456Z");
        record["title"]!["pt-BR"] = "Creches";
        record["summary_pt-BR"] = "Creches para pais que procuram trabalho.";
        record["title_origins"] = new JsonObject { ["en"] = "machine", ["pt-BR"] = "machine-reviewed" };
        record["summary_origins"] = new JsonObject { ["en"] = "human", ["pt-BR"] = "machine" };
        (record["number"], record["version"]) = (900, 7);
        (record["published_at"], record["updated_at"]) = ("2020-01-02T03:04:05Z", "2021-01-02T03:04:05Z");

        (await database.ImportAsync("practices", Files.Of(record))).Errors.ShouldBeEmpty();

        record["summary_origins"]!.AsObject().Remove("en"); // what follows from the original's language is not said
        var exported = await database.ExportedAsync("practices", "complete");
        JsonNode.DeepEquals(exported, record).ShouldBeTrue($"{exported}");
        (await database.ImportAsync("practices", Files.Of(exported.DeepClone()))).Unchanged.ShouldBe(1);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task The_special_distinction_stands_in_the_tiers_place_where_there_is_none(TestDatabase database)
    {
        await using var db = database.NewContext();
        var distinguished = await db.Practices.Where(practice => practice.Innovation).OrderBy(practice => practice.Number).ToListAsync(Cancel);

        distinguished.Select(practice => (practice.Id, practice.Tier)).ShouldBe(
            [.. Files.All("practices").Where(record => (string?)record!["award_tier"] == Tiers.Innovation).Select(record => ((string)record!["id"]!, (Tier?)null))]);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Laureates_and_countries_of_a_region_become_as_the_file_says(TestDatabase database)
    {
        var competition = Files.Record("competitions", "africa-2008");
        competition["winners"]!.AsArray().RemoveAt(0);
        var region = Files.Record("regions", "europe");
        region["countries"]!.AsArray().RemoveAt(0);

        (await database.ImportAsync("competitions", Files.Of(competition))).Changed.ShouldBe(["africa-2008"]);
        (await database.ImportAsync("regions", Files.Of(region))).Changed.ShouldBe(["europe"]);

        JsonNode.DeepEquals(await database.ExportedAsync("competitions", "africa-2008"), competition).ShouldBeTrue();
        JsonNode.DeepEquals(await database.ExportedAsync("regions", "europe"), region).ShouldBeTrue();
    }

    [Theory, OnEveryDatabase]
    public async Task A_topic_may_stand_before_its_parent_in_the_file(TestDatabase database)
    {
        var (child, parent) = (Files.Record("topics", "health"), Files.Record("topics", "actuarial"));
        child["parent"] = "actuarial";

        (await database.ImportAsync("topics", Files.Of(child, parent))).Added.ShouldBe(["health", "actuarial"]);
        parent["parent"] = "health";
        (await database.ImportAsync("topics", Files.Of(child, parent))).Errors.Select(error => error.ToString()).ShouldBe(
            ["record 1 (health), parent: makes the topic its own ancestor", "record 2 (actuarial), parent: makes the topic its own ancestor"]);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Competitions_may_name_practices_that_are_still_to_come(TestDatabase database)
    {
        var competition = Files.Record("competitions", "africa-2008");
        competition["winners"]![0]!["practice"] = "still-to-come";

        var report = await database.ImportAsync("competitions", Files.Of(competition));

        report.Changed.ShouldBe(["africa-2008"]);
        report.Warnings.ShouldHaveSingleItem().ToString().ShouldBe("record 1 (africa-2008), winners.1: practice \"still-to-come\" is not in practices yet");
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Seeding_again_never_overwrites(TestDatabase database)
    {
        var record = Files.Record("institutions", "fr-cnaf");
        record["acronym"] = "Cnaf";
        await database.ImportAsync("institutions", Files.Of(record));
        await using var db = database.NewContext();
        db.Remove(await db.Events.SingleAsync(e => e.Id == "wssf-2007", Cancel));
        await db.SaveChangesAsync(Cancel);

        var reports = await new Seed(database.Contexts).RunAsync(Seed.Folder, cancellationToken: Cancel);

        reports.Where(report => report.Added.Count + report.Changed.Count > 0).Select(report => $"{report.Kind}: {string.Join(' ', report.Added)}").ShouldBe(["events: wssf-2007"]);
        ((string)(await database.ExportedAsync("institutions", "fr-cnaf"))["acronym"]!).ShouldBe("Cnaf");
    }

    [Theory, OnEveryDatabase]
    public async Task A_seed_that_breaks_off_anywhere_leaves_nothing(TestDatabase database)
    {
        var seed = new Seed(database.Contexts);
        var interruptions = 0;
        for (var at = 1; await BreaksOffAsync(at); at *= 2)
        {
            interruptions++;
            await using var db = database.NewContext();
            (db.Changes.Count(), db.Countries.Count(), db.Practices.Count(), db.Counters.Sum(counter => counter.Value)).ShouldBe((0, 0, 0, 0L));
        }

        interruptions.ShouldBeGreaterThan(4);
        await using var whole = database.NewContext();
        (whole.Changes.Count(), whole.Countries.Count(), whole.Practices.Count(), whole.Counters.Sum(counter => counter.Value)).ShouldBe((824, 199, 121, 945L));

        async Task<bool> BreaksOffAsync(int at)
        {
            var sent = 0;
            database.Commands.Sending = _ =>
            {
                if (++sent == at) throw new OperationCanceledException();
            };
            try
            {
                await seed.RunAsync(Seed.Folder, cancellationToken: Cancel);
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
            finally
            {
                database.Commands.Sending = null;
            }
        }
    }

    private static async Task<List<string>> FeedAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        return [.. (await db.Changes.OrderBy(change => change.Sequence).ToListAsync(Cancel)).Select(change => $"{change.Kind} {change.Key}")];
    }
}
