using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Palmares.Data.Feed;

namespace Palmares.Data.Postgres;

/// <summary>Tells listening nodes of rows of the change feed. Said within the transaction, so that it is heard when that is committed, and only then.</summary>
internal sealed class AnnounceChanges : SaveChangesInterceptor
{
    public const string Channel = "palmares_changes";

    public static readonly AnnounceChanges Instance = new();

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && db.ChangeTracker.Entries<Change>().Any(entry => entry.State == EntityState.Added))
            await db.Database.ExecuteSqlRawAsync($"NOTIFY {Channel}", cancellationToken);
        return result;
    }
}
