using System.Globalization;
using Palmares.Torture.Databases;
using Palmares.Torture.Scenarios;

namespace Palmares.Torture;

/// <summary>Plays every scenario on every database and prints what came of it; exit status 1 where an acknowledged write was lost or doubled.</summary>
internal static class Torture
{
    public static async Task<int> Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (Options.Read(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync(Options.Usage);
            return 2;
        }
        Console.WriteLine($"seed {options.Seed}");
        Console.WriteLine(Row.Heading);
        var rows = new List<Row>();
        await foreach (var row in RowsAsync(options))
        {
            Console.WriteLine(row);
            foreach (var breach in row.Breaches) Console.WriteLine($"    {breach}");
            rows.Add(row);
        }
        var failed = rows.Count(row => row.Breaches.Count > 0);
        var skipped = rows.Count(row => row.Skipped is not null);
        Console.WriteLine($"{rows.Count - failed - skipped} passed, {failed} failed, {skipped} skipped");
        return failed == 0 && rows.Count > skipped ? 0 : 1;
    }

    private static async IAsyncEnumerable<Row> RowsAsync(Options options)
    {
        var plays = options.Databases.SelectMany(kind => Scenario.All(options), (kind, scenario) => (kind, scenario));
        // The short form has one for each database: side by side they take the time of one.
        if (options.IsShort)
            await foreach (var row in Task.WhenEach(plays.Select(play => PlayAsync(play.scenario, play.kind, options)))) yield return await row;
        else
            foreach (var (kind, scenario) in plays) yield return await PlayAsync(scenario, kind, options);
    }

    private static async Task<Row> PlayAsync(Scenario scenario, string kind, Options options)
    {
        if (scenario.WhyNot(kind) is { } reason) return Row.Skip(scenario.Name, kind, reason);
        var folder = Directory.CreateTempSubdirectory("palmares-torture-").FullName;
        try
        {
            await using var database = await TorturedDatabase.MakeAsync(kind, folder);
            await using var stage = await Stage.SetAsync(scenario, database, folder, options);
            return await stage.PlayAsync(scenario);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Row.Fail(scenario.Name, kind, exception.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
