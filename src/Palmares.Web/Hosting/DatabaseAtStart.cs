using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Hosting;

/// <summary>
/// Brings the database to this version before anything else starts; another node that starts at once waits its turn.
/// The first node to start makes the keys of cookies and form tokens, and the others find them: each with its own, they would not
/// read each other's. Refuses to serve from a database that may lose what it acknowledged.
/// </summary>
public sealed class DatabaseAtStart(DatabaseProvider provider, IDbContextFactory<PalmaresDb> databases, IDataProtectionProvider protection) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await provider.MigrateAsync(db, cancellationToken);
        await provider.AssertDurableAsync(db, cancellationToken);
        await provider.OneAtATimeAsync(db, LoadKeys, cancellationToken);
    }

    /// <summary>Whatever is protected first loads the keys, and makes one where there is none.</summary>
    private Task LoadKeys()
    {
        protection.CreateProtector("start").Protect([]);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
