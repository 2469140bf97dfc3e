using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Features.Demo;

/// <summary>A demonstration lets anybody be anybody: it does not start on a database that holds real people.</summary>
public sealed class DemoGuard(IDbContextFactory<PalmaresDb> contexts) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.People.AnyAsync(person => !person.IsDemo, cancellationToken))
            throw new InvalidOperationException("PALMARES_DEMO=1 on a database with real accounts: use another data folder, or set PALMARES_DEMO=0.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
