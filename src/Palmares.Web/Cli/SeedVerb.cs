using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Exchange;
using Palmares.Web.Features.Demo;

namespace Palmares.Web.Cli;

/// <summary>Loads the reference programme that comes with the program; what exists stays as it is.</summary>
internal static class SeedVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args, 0, 0, "--if-empty", "--demo");
        await using var services = CliServices.Build((container, _) => container.AddSingleton<DemoSeed>());
        await MigrateAsync(services);
        var seed = services.GetRequiredService<Seed>();
        if (!arguments.Has("--if-empty") || await seed.IsEmptyAsync())
        {
            var reports = await seed.RunAsync(Seed.Folder, ProgressBar.For);
            foreach (var report in reports) Console.WriteLine($"{report.Kind}: {report.Added.Count} added, {report.Unchanged} there already");
            if (ImportVerb.Complain(reports[^1])) return CommandLine.Failed;
        }
        if (arguments.Has("--demo")) await services.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
        return CommandLine.Done;
    }

    /// <summary>So that one command is enough on an empty folder.</summary>
    private static async Task MigrateAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContextAsync();
        await services.GetRequiredService<DatabaseProvider>().MigrateAsync(db);
    }
}
