using Npgsql;
using Palmares.Data;
using Palmares.Data.Postgres;
using Palmares.Torture.Work;

namespace Palmares.Torture.Databases;

/// <summary>A server of our own, set up as it comes, reached over a socket in its folder and nowhere else.</summary>
internal sealed class PostgresTortured : TorturedDatabase
{
    private readonly string _folder;

    private PostgresTortured(string folder) => _folder = folder;

    public override string Connection => $"Host={_folder};Username=palmares;Database=postgres;Maximum Pool Size=20";

    /// <summary>Null where no server is installed.</summary>
    public static string? Binaries { get; } = (Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql") : [])
        .Select(version => Path.Join(version, "bin")).Where(bin => File.Exists(Path.Join(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    public static async Task<PostgresTortured> StartAsync(string folder)
    {
        var server = new PostgresTortured(Directory.CreateDirectory(folder).FullName);
        // The server refuses to run as root, and another user must reach its folder.
        if (Environment.IsPrivilegedProcess)
        {
            await Shell.RunAsync("chmod", "a+x", Path.GetDirectoryName(folder)!);
            await Shell.RunAsync("chown", "postgres", folder);
        }
        await RunAsync("initdb", "-D", $"{folder}/data", "-U", "palmares", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.StartAsync();
        return server;
    }

    public override Task StartAsync() => RunAsync("pg_ctl", "-D", $"{_folder}/data", "-l", $"{_folder}/server.log", "-w", "-o", $"-c listen_addresses='' -c unix_socket_directories='{_folder}'", "start");

    /// <summary>As a crash would, without saying goodbye.</summary>
    public override Task StopAsync() => RunAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");

    public override async Task<IAsyncDisposable> LockAsync()
    {
        var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; LOCK TABLE draft_fields, entries IN EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
    }

    protected override DatabaseProvider Provider() => new PostgresProvider(Connection);

    private static Task RunAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Shell.RunAsync("runuser", ["-u", "postgres", "--", Path.Join(Binaries, program), .. arguments])
        : Shell.RunAsync(Path.Join(Binaries, program), arguments);
}
