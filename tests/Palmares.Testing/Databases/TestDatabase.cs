using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;
using Palmares.Testing.Time;

namespace Palmares.Testing.Databases;

/// <summary>A database of a test's own, reached through the same services as in the product, with a clock that stands still.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly string _name;
    private readonly ServiceProvider _services;
    private bool _keep;

    internal TestDatabase(TestServer server, string name)
    {
        (_server, _name) = (server, name);
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IInterceptor>(Commands)
            .AddPalmaresDb(server.Provider(name))
            .BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    /// <summary>Every SQL command that any context of this database sends.</summary>
    public CommandLog Commands { get; } = new();

    public IServiceProvider Services => _services;

    public IDbContextFactory<PalmaresDb> Contexts => _services.GetRequiredService<IDbContextFactory<PalmaresDb>>();

    public DatabaseProvider Provider => _services.GetRequiredService<DatabaseProvider>();

    /// <summary>PALMARES_ settings that lead the whole application to this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _server.Settings(_name);

    public bool IsSqlite => _server == TestServer.Sqlite;

    public PalmaresDb NewContext() => Contexts.CreateDbContext();

    public override string ToString() => _server.Name;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (IsSqlite) SqliteConnection.ClearAllPools();
        if (!_keep) await _server.DropAsync(_name);
    }

    /// <summary>Leaves the database where it is when this is disposed of.</summary>
    internal TestDatabase Keep()
    {
        _keep = true;
        return this;
    }
}
