using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;

namespace Palmares.Torture.Databases;

/// <summary>A database of a scenario's own: how the program is led to it, how it is looked into, how it is troubled.</summary>
internal abstract class TorturedDatabase : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    private ServiceProvider? _services;

    /// <summary>Value of <c>PALMARES_DATABASE</c>.</summary>
    public abstract string Connection { get; }

    public static async Task<TorturedDatabase> MakeAsync(string kind, string folder) =>
        kind == Sqlite ? new SqliteTortured(Path.Join(folder, "data")) : await PostgresTortured.StartAsync(Path.Join(folder, "postgres"));

    /// <summary>Looks at it past the program.</summary>
    public PalmaresDb Look() => (_services ??= new ServiceCollection().AddPalmaresDb(Provider()).BuildServiceProvider())
        .GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContext();

    /// <summary>Nobody else writes until the answer is disposed of.</summary>
    public abstract Task<IAsyncDisposable> LockAsync();

    /// <summary>Stops and starts the server, where there is one.</summary>
    public abstract Task StopAsync();

    public abstract Task StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
    }

    protected abstract DatabaseProvider Provider();
}
