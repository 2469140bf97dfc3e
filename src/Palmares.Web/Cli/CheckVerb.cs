using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Checks;
using Palmares.Web.Features.Shared.Files;

namespace Palmares.Web.Cli;

/// <summary>Each breach with its row on standard output; exit status 1 if there is one.</summary>
internal static class CheckVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        _ = new Arguments(args, 0, 0);
        await using var services = CliServices.Build((services, configuration) => services.AddFiles(configuration).AddSingleton<FilesMatchRows>());
        var provider = services.GetRequiredService<DatabaseProvider>();
        await using var db = await services.GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContextAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            throw new InvalidOperationException("the database is older than this version; run palmares migrate first.");
        await provider.AssertDurableAsync(db);

        var breaches = new List<Breach>(await provider.FindDamageAsync(db));
        var bar = ProgressBar.For("check");
        Invariant[] all = [.. Invariant.All, services.GetRequiredService<FilesMatchRows>()];
        foreach (var (at, invariant) in all.Index())
        {
            breaches.AddRange(await invariant.FindAsync(db, CancellationToken.None));
            bar?.Report((at + 1, all.Length));
        }
        foreach (var breach in breaches) Console.WriteLine(breach);
        Console.WriteLine($"{all.Length} invariants, {breaches.Count} breaches");
        return breaches.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
