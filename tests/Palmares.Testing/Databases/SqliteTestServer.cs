using Palmares.Data;
using Palmares.Data.Sqlite;

namespace Palmares.Testing.Databases;

/// <summary>Each database is a folder with one file.</summary>
internal sealed class SqliteTestServer : TestServer
{
    public override string Name => "SQLite";

    protected override Task<string> CreateAsync(string name) => Task.FromResult(NewFolder(name));

    protected override async Task<string> CopyAsync(string template, string name)
    {
        var folder = await CreateAsync(name);
        File.Copy(FileIn(template), FileIn(folder));
        return folder;
    }

    protected internal override Task DropAsync(string name)
    {
        Directory.Delete(name, recursive: true);
        return Task.CompletedTask;
    }

    protected internal override DatabaseProvider Provider(string name) => new SqliteProvider(FileIn(name));

    protected internal override IReadOnlyDictionary<string, string?> Settings(string name) =>
        new Dictionary<string, string?> { ["PALMARES_DATA"] = name, ["PALMARES_DATABASE"] = "" };

    private static string FileIn(string folder) => Path.Join(folder, "palmares.db");
}
