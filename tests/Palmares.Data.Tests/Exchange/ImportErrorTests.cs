using System.Text.Json.Nodes;
using Palmares.Data.Exchange;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Exchange;

public sealed class ImportErrorTests
{
    private const string Nurseries = "occupational-integration-nurseries";

    // Kind, id of the record that is changed, the change, and everything that is then said of it.
    private static readonly (string Kind, string Id, Action<JsonObject> Change, string[] Errors)[] Cases =
    [
        ("practices", Nurseries, r => r["colour"] = "blue", ["colour: is not a known property"]),
        ("practices", Nurseries, r => r.Remove("summary_basis"), ["summary_basis: is missing"]),
        ("practices", Nurseries, r => r["institution"] = null, ["institution: must not be null"]),
        ("practices", Nurseries, r => r["institution"] = "fr-nowhere", ["institution: \"fr-nowhere\" is not in institutions"]),
        ("practices", Nurseries, r => r["implementation_year"] = "2016", ["implementation_year: is a text where a whole number is expected"]),
        ("practices", Nurseries, r => r["implementation_year"] = 2016.5, ["implementation_year: is a number where a whole number is expected"]),
        ("practices", Nurseries, r => r["implementation_year"] = 16, ["implementation_year: 16 is not between 1900 and 2200"]),
        ("practices", Nurseries, r => r["country"] = "fr", ["country: \"fr\" is not in countries"]),
        ("practices", Nurseries, r => r["region"] = "africa", ["region: \"africa\" is not the region of FR, which is europe"]),
        ("practices", Nurseries, r => r["topics"] = "health", ["topics: is a text where a list is expected"]),
        ("practices", Nurseries, r => r["topics"] = new JsonArray("health", "wealth"), ["topics.2: \"wealth\" is not in topics"]),
        ("practices", Nurseries, r => r["topics"] = new JsonArray("health", "health"), ["topics.2: \"health\" is named twice"]),
        ("practices", Nurseries, r => r["topics"] = new JsonArray(1), ["topics.1: is a number where a text is expected"]),
        ("practices", Nurseries, r => r["title"] = "Nurseries", ["title: is a text where an object is expected"]),
        ("practices", Nurseries, r => r["title"]!["en"] = "  ", ["title.en: must not be blank"]),
        ("practices", Nurseries, r => r["title"]!["english"] = "x", ["title.english: is not a language tag"]),
        ("practices", Nurseries, r => r["summary"] = "a\u0000b", ["summary: contains control characters or is not well-formed"]),
        ("practices", Nurseries, r => r["summary_pt"] = "Creches", ["summary_pt: is in a language without title"]),
        ("practices", Nurseries, r => r["summary_"] = "Creches", ["summary_: is not a known property"]),
        ("practices", Nurseries, r => r["translated_by_hand"] = new JsonArray("ko"), ["translated_by_hand: \"ko\" is not a language of title other than en"]),
        ("practices", Nurseries, r => r["original_language"] = "ko", ["summary_ko: is missing: it is the original"]),
        ("practices", Nurseries, r => r["award_tier"] = "gold", ["award_tier: \"gold\" is none of award, merit-special-mention, merit, attestation, special-distinction-innovation"]),
        ("practices", Nurseries, r => r["source_url"] = "javascript:alert(1)", ["source_url: \"javascript:alert(1)\" is not an http or https address"]),
        ("practices", Nurseries, r => r["number"] = 77, ["number: 77 is not the practice's number, which is 1"]),
        ("practices", Nurseries, r => r["id"] = "Nurseries!", ["id: \"Nurseries!\" is not an id: lower case letters, digits and single hyphens, at most 100"]),
        ("practices", Nurseries, r => (r["id"], r["number"]) = ("another", 77), ["number: 77 was given before; the last number given is 121"]),
        ("practices", Nurseries, r => r["withdrawn_at"] = "yesterday", ["withdrawn_at: \"yesterday\" is not an instant like 2026-11-22T09:00:00Z"]),
        ("practices", "e-prescription-austria", r => r["award_year"] = 1999, ["award_year: is not 2024, the year of europe-2024"]),
        ("topics", "health", r => r["order_fr_seed"] = 0, ["order_fr_seed: 0 is not between 1 and 10000"]),
        ("topics", "health", r => r["names"]!.AsObject().Remove("de"), ["names.de: is missing"]),
        ("topics", "health", r => r["official"]!.AsObject().Remove("de"), ["official.de: is missing"]),
        ("topics", "health", r => r["official"]!["it"] = true, ["official.it: has no name in this language"]),
        ("topics", "health", r => r["parent"] = "wealth", ["parent: \"wealth\" is not in topics"]),
        ("topics", "health", r => r["parent"] = "health", ["parent: makes the topic its own ancestor"]),
        ("regions", "europe", r => r["countries"]![0]!["code"] = "ZZ", ["countries.1.code: \"ZZ\" is not in countries"]),
        ("regions", "europe", r => r["countries"]![1]!["code"] = (string)r["countries"]![0]!["code"]!, ["countries.2.code: \"AD\" is in europe already"]),
        ("regions", "europe", r => r["countries"]![0]!["since"] = 1970, ["countries.1.since: is not a known property"]),
        ("countries", "FR", r => r["code"] = "FRA", ["code: \"FRA\" is not an ISO 3166-1 alpha-2 code"]),
        ("countries", "FR", r => r["lon"] = 181, ["lon: is not a number of degrees between -180 and 180"]),
        ("countries", "FR", r => r["lon"] = null, ["lat: is known exactly where lon is"]),
        ("institutions", "fr-cnaf", r => r["basis"] = "hearsay", ["basis: \"hearsay\" is none of practice-record, issa-or-press-text, general-knowledge"]),
        ("institutions", "fr-cnaf", r => r["names"] = new JsonObject(), ["names.en: is missing"]),
        ("competitions", "africa-2008", r => r["forum"]!["end"] = "2008-11-17", ["forum.end: is before start, or without it"]),
        ("competitions", "africa-2008", r => r["forum"]!["start"] = "2008-02-30", ["forum.start: \"2008-02-30\" is not a date like 2026-11-22"]),
        ("competitions", "africa-2008", r => r["forum"]!["date_precision"] = "month", ["forum.start: is not the first day of its month"]),
        ("competitions", "africa-2008", r => (r["opens"], r["closes"]) = ("2008-02-02", "2008-02-01"), ["closes: is before opens"]),
        ("competitions", "africa-2008", r => r["certificates"] = new JsonObject { ["special_mention"] = 4, ["total_merit"] = 3 }, ["certificates.total_merit: is less than special_mention, which it contains"]),
        ("competitions", "africa-2008", r => r["winners"]![0]!["country"] = "FR", ["winners.1.country: \"FR\" is not the country of ke-nssf"]),
        ("competitions", "africa-2008", r => r["submissions"] = -1, ["submissions: -1 is not between 0 and 10000000"]),
        ("competitions", "africa-2008", r => r["status"] = "ajar", ["status: \"ajar\" is none of announced, open, closed"]),
        ("events", "wssf-2007", r => r["mode"] = "hybrid", ["mode: \"hybrid\" is not in-person or online"]),
        ("events", "wssf-2007", r => r["date_precision"] = "none", ["start: is null exactly where date_precision is none"]),
        ("events", "wssf-2007", r => r["languages"] = new JsonArray("English"), ["languages.1: \"English\" is not a language tag"]),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Each_error_names_record_id_and_field_and_nothing_is_written(TestDatabase database)
    {
        await using var db = database.NewContext();
        var before = db.Changes.Count();
        foreach (var (kind, id, change, errors) in Cases)
        {
            var record = Files.Record(kind, id);
            change(record);
            var named = (string)(record["id"] ?? record["code"])!;

            var report = await database.ImportAsync(kind, Files.Of(record));

            report.Errors.Select(error => error.ToString()).ShouldBe(errors.Select(error => $"record 1 ({named}), {error}"));
            (report.Added.Count, report.Changed.Count).ShouldBe((0, 0));
        }
        db.Changes.Count().ShouldBe(before);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task All_errors_of_all_records_are_told_and_the_good_records_stay_out(TestDatabase database)
    {
        var good = Files.Record("institutions", "fr-cnaf");
        good["id"] = "fr-new";
        var (bad, worse) = (Files.Record("institutions", "fr-cnav"), Files.Record("institutions", "fr-cnav"));
        bad["acronym"] = 5;
        (worse["country"], worse["basis"]) = ("XX", null);

        var report = await database.ImportAsync("institutions", Files.Of(good, bad, worse, JsonValue.Create("fr-rsi")));

        report.Errors.Select(error => error.ToString()).ShouldBe(
        [
            "record 2 (fr-cnav), acronym: is a number where a text is expected",
            "record 3 (fr-cnav), id: stands in record 2 already",
            "record 3 (fr-cnav), country: \"XX\" is not in countries",
            "record 3 (fr-cnav), basis: must not be null",
            "record 4, record: is not an object",
        ]);
        await using var db = database.NewContext();
        (await db.Institutions.FindAsync(["fr-new"], Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "The file is not valid JSON, line 1: ")]
    [InlineData("[{]", "The file is not valid JSON, line 1: ")]
    [InlineData("{}", "The file is not a JSON array of records.")]
    [InlineData("[{\"id\": \"a\", \"id\": \"b\"}]", "The file is not valid JSON, line ")]
    [InlineData("[\"\\ud800\"", "The file is not valid JSON, line 1: ")]
    public void What_is_no_file_of_records_is_said_once(string text, string start)
    {
        Files.Json(text).Errors.ShouldHaveSingleItem().ToString().ShouldStartWith(start);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        byte[] latin1 = [(byte)'i', (byte)'d', (byte)'\n', 0xE9, (byte)'\n'];

        RecordFile.FromCsv(latin1).Errors.ShouldHaveSingleItem().ToString().ShouldBe("The file is not UTF-8. In a spreadsheet program, save as \"CSV UTF-8\".");
        RecordFile.FromJson(latin1).Errors.ShouldHaveSingleItem().ToString().ShouldBe("The file is not UTF-8.");
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Ill_formed_text_is_an_error_and_no_crash(TestDatabase database)
    {
        var file = Files.Json(Files.Of(Files.Record("events", "wssf-2007")).Records[0].GetRawText().Replace("Moscow", "\\ud83d").Insert(0, "[") + "]");

        var report = await database.ImportAsync("events", file);

        report.Errors.ShouldHaveSingleItem().ToString().ShouldBe("record 1 (wssf-2007), city: is not well-formed text");
    }
}
