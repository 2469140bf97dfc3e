using Palmares.Data.Exchange;

namespace Palmares.Web.Cli;

internal static class ImportVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args, 2, 2, "--dry-run");
        var kind = KindNamed(arguments.Words[0]);
        var file = await RecordFile.ReadAsync(arguments.Words[1]);
        var dryRun = arguments.Has("--dry-run");

        await using var services = CliServices.Build();
        var options = new ImportOptions(dryRun) { Progress = ProgressBar.For(kind.Name) };
        var report = await services.GetRequiredService<Importer>().ImportAsync(kind, file, options);
        if (Complain(report)) return CommandLine.Failed;

        foreach (var warning in report.Warnings) await Console.Error.WriteLineAsync($"note: {warning}");
        if (dryRun)
        {
            foreach (var id in report.Added) Console.WriteLine($"would add {id}");
            foreach (var id in report.Changed) Console.WriteLine($"would change {id}");
        }
        Console.WriteLine($"{kind.Name}: {report.Added.Count} added, {report.Changed.Count} changed, {report.Unchanged} unchanged{(dryRun ? " (dry run: nothing was written)" : "")}");
        return CommandLine.Done;
    }

    public static ExchangeKind KindNamed(string name) => ExchangeKind.Find(name)
        ?? throw new UsageException($"no kind \"{name}\"; there are {string.Join(", ", ExchangeKind.All.Select(kind => kind.Name))}.");

    /// <summary>Says every error of a refused import on standard error.</summary>
    public static bool Complain(ImportReport report)
    {
        if (report.Errors.Count == 0) return false;
        foreach (var error in report.Errors) Console.Error.WriteLine($"{report.Kind}: {error}");
        Console.Error.WriteLine($"{report.Kind}: {report.Errors.Count} {(report.Errors.Count == 1 ? "error" : "errors")}, nothing was written.");
        return true;
    }
}
