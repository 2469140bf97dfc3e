using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Hosting;

/// <summary>
/// Brings the database to this version before anything else starts; another node that starts at once waits its turn.
/// Refuses to serve from a database that may lose what it acknowledged.
/// </summary>
public sealed class DatabaseAtStart(DatabaseProvider provider, IDbContextFactory<PalmaresDb> databases) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await provider.MigrateAsync(db, cancellationToken);
        await provider.AssertDurableAsync(db, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
