using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;
using Palmares.Data.Exchange;
using Palmares.Testing.Apps;

namespace Palmares.Testing.Databases;

/// <summary>Where test databases come from: each is a copy of a template that was migrated (and seeded) once per process.</summary>
public abstract class TestServer
{
    private static readonly TemporaryFolder Files = new();
    private readonly ConcurrentDictionary<bool, Lazy<Task<string>>> _templates = new();

    static TestServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Files.Dispose();

    public static IReadOnlyList<TestServer> All { get; } = [new SqliteTestServer(), new PostgresTestServer()];

    public static TestServer Sqlite => All[0];

    public static TestServer Postgres => All[1];

    public abstract string Name { get; }

    public override string ToString() => Name;

    /// <summary>Null, or why tests on this database are skipped.</summary>
    public virtual string? WhyMissing => null;

    public async Task<TestDatabase> NewAsync(bool seeded = false)
    {
        var template = await _templates.GetOrAdd(seeded, _ => new(() => MakeTemplateAsync(seeded))).Value;
        return Open(await CopyAsync(template, $"palmares_{Guid.NewGuid():n}"));
    }

    /// <summary>A database without any table.</summary>
    public async Task<TestDatabase> NewEmptyAsync() => Open(await CreateAsync($"palmares_{Guid.NewGuid():n}"));

    /// <returns>The name by which <see cref="CopyAsync"/>, <see cref="DropAsync"/> and <see cref="Provider"/> know it.</returns>
    protected abstract Task<string> CreateAsync(string name);

    protected abstract Task<string> CopyAsync(string template, string name);

    protected internal abstract Task DropAsync(string name);

    protected internal abstract DatabaseProvider Provider(string name);

    /// <summary>PALMARES_ settings that lead the application to this database.</summary>
    protected internal abstract IReadOnlyDictionary<string, string?> Settings(string name);

    protected static string NewFolder(string name) => Directory.CreateDirectory(Path.Join(Files.FullPath, name)).FullName;

    private TestDatabase Open(string name) => new(this, name);

    private static async Task SeedAsync(TestDatabase database)
    {
        var reports = await database.Services.GetRequiredService<Seed>().RunAsync(Seed.Folder);
        if (reports.SelectMany(report => report.Errors).ToList() is { Count: > 0 } errors) throw new InvalidDataException(string.Join('\n', errors));
    }

    private async Task<string> MakeTemplateAsync(bool seeded)
    {
        var name = await CreateAsync($"palmares_template_{Guid.NewGuid():n}");
        await using var database = Open(name).Keep();
        await using var db = database.NewContext();
        await database.Provider.MigrateAsync(db);
        if (seeded) await SeedAsync(database);
        return name;
    }
}
