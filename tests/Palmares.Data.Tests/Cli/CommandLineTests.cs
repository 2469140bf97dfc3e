using System.Text.Json.Nodes;
using Palmares.Data.Checks;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, OnEveryServer]
    public async Task An_empty_installation_is_migrated_seeded_and_sound(TestServer server)
    {
        await using var database = await server.NewEmptyAsync();

        var migrated = await Palmares.RunAsync(database, "migrate");
        (migrated.Status, migrated.Error).ShouldBe((0, ""));
        migrated.Output.ShouldStartWith($"{server.Name}: applied ");
        (await Palmares.RunAsync(database, "migrate")).ShouldBe(new(0, $"{server.Name}: up to date{Environment.NewLine}", ""));

        var seeded = await Palmares.RunAsync(database, "seed");
        (seeded.Status, seeded.Error).ShouldBe((0, ""));
        seeded.Output.Split(Environment.NewLine).ShouldContain("practices: 121 added, 0 there already");
        (await Palmares.RunAsync(database, "seed", "--if-empty")).ShouldBe(new(0, "", ""));

        (await Palmares.RunAsync(database, "check")).ShouldBe(new(0, $"{Invariant.All.Count + 1} invariants, 0 breaches{Environment.NewLine}", ""));
        (await Palmares.RunAsync(database, "reindex")).ShouldBe(new(0, $"121 practices indexed{Environment.NewLine}", ""));
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task An_export_is_imported_again_without_change(TestDatabase database)
    {
        var file = Path.Join(_folder.FullPath, "topics.csv");

        (await Palmares.RunAsync(database, "export", "topics", file)).ShouldBe(new(0, "", ""));
        (await Palmares.RunAsync(database, "import", "topics", file)).ShouldBe(new(0, $"topics: 0 added, 0 changed, 28 unchanged{Environment.NewLine}", ""));
        var printed = await Palmares.RunAsync(database, "export", "topics");
        JsonNode.Parse(printed.Output)!.AsArray().Count.ShouldBe(28);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_dry_run_prints_what_would_happen(TestDatabase database)
    {
        var file = Path.Join(_folder.FullPath, "topics.json");
        var topics = Exchange.Files.All("topics");
        (topics[0]!["order_fr_seed"], topics[1]!["id"]) = (99, "actuaries");
        await File.WriteAllTextAsync(file, topics.ToJsonString(), TestContext.Current.CancellationToken);

        var answer = await Palmares.RunAsync(database, "import", "topics", file, "--dry-run");

        (answer.Status, answer.Error).ShouldBe((0, ""));
        answer.Output.Split(Environment.NewLine).ShouldBe(
            ["would add actuaries", "would change occupational-accidents-diseases", "topics: 1 added, 1 changed, 26 unchanged (dry run: nothing was written)", ""]);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_refused_import_tells_every_error_and_fails(TestDatabase database)
    {
        var file = Path.Join(_folder.FullPath, "topics.json");
        await File.WriteAllTextAsync(file, """[{"id": "x", "shape": "round"}]""", TestContext.Current.CancellationToken);

        var answer = await Palmares.RunAsync(database, "import", "topics", file);

        (answer.Status, answer.Output).ShouldBe((1, ""));
        answer.Error.Split(Environment.NewLine).ShouldBe(
        [
            "topics: record 1 (x), order_fr_seed: is missing", "topics: record 1 (x), names: is missing", "topics: record 1 (x), official: is missing",
            "topics: record 1 (x), shape: is not a known property", "topics: 4 errors, nothing was written.", "",
        ]);
    }

    [Theory, OnEveryServer]
    public async Task What_cannot_be_done_fails_with_a_message(TestServer server)
    {
        await using var database = await server.NewEmptyAsync();

        var missing = await Palmares.RunAsync(database, "import", "topics", "no-such-file.json");
        var early = await Palmares.RunAsync(database, "check");

        (missing.Status, missing.Output).ShouldBe((1, ""));
        missing.Error.ShouldStartWith("palmares import: Could not find file");
        early.ShouldBe(new(1, "", $"palmares check: the database is older than this version; run palmares migrate first.{Environment.NewLine}"));
    }

    [Fact]
    public async Task Serving_without_a_public_address_is_refused()
    {
        await using var database = await TestServer.Sqlite.NewEmptyAsync();

        foreach (string[] args in new string[][] { ["serve"], [], ["--urls", "http://127.0.0.1:0"] })
            (await Palmares.RunAsync(database, args)).ShouldBe(new(
                1, "", $"palmares serve: PALMARES_URL is not set: the public base address, for example https://practices.example.org{Environment.NewLine}"));
    }

    [Fact]
    public async Task Breaches_are_printed_and_fail()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        await using (var db = database.NewContext()) await Sample.AddReferencesAsync(db);

        var answer = await Palmares.RunAsync(database, "check");

        answer.Status.ShouldBe(1);
        answer.Output.Split(Environment.NewLine)[0].ShouldBe("Names are complete: topic health: has no name in fr");
        // The database's own, and that the files match it.
        answer.Output.ShouldEndWith($"{Invariant.All.Count + 1} invariants, 9 breaches{Environment.NewLine}");
    }

    [Fact]
    public async Task Wrong_usage_is_told_from_failure()
    {
        await using var database = await TestServer.Sqlite.NewEmptyAsync();
        (string[] Args, string Error)[] cases =
        [
            (["dance"], "palmares: no verb \"dance\"."),
            (["import", "topics"], "palmares import: an argument is missing."),
            (["import", "people", "x.json"], "palmares import: no kind \"people\"; there are countries, regions, topics, institutions, competitions, practices, events."),
            (["export", "topics", "a", "b"], "palmares export: \"b\" is one argument too many."),
            (["migrate", "--fast"], "palmares migrate: no option \"--fast\"."),
            (["analyze", "it"], "palmares analyze: no language \"it\"; there are en, fr, de, es."),
        ];
        foreach (var (args, error) in cases)
        {
            var answer = await Palmares.RunAsync(database, args);
            (answer.Status, answer.Output, answer.Error.Split(Environment.NewLine)[0]).ShouldBe((2, "", error));
        }
        var help = await Palmares.RunAsync(database, "--help");
        (help.Status, help.Error).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Analyze_answers_line_by_line()
    {
        await using var database = await TestServer.Sqlite.NewEmptyAsync();

        var answer = await Palmares.ReadAsync(database, "cotizaciones\ncotización\n", "analyze", "es");

        (answer.Status, answer.Error).ShouldBe((0, ""));
        var stems = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).ToList();
        stems.Count.ShouldBe(2);
        stems[0].ShouldBe(stems[1]);
    }
}
