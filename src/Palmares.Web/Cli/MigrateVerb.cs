using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Cli;

internal static class MigrateVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        _ = new Arguments(args, 0, 0);
        await using var services = CliServices.Build();
        var provider = services.GetRequiredService<DatabaseProvider>();
        await using var db = await services.GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContextAsync();
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        await provider.MigrateAsync(db);
        await provider.AssertDurableAsync(db);
        foreach (var migration in pending) Console.WriteLine($"{provider.Name}: applied {migration}");
        if (pending.Count == 0) Console.WriteLine($"{provider.Name}: up to date");
        return CommandLine.Done;
    }
}
