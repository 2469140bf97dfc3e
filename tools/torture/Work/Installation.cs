using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Palmares.Torture.Databases;
using Palmares.Web.Cli;

namespace Palmares.Torture.Work;

/// <summary>The program as operators run it, over a data folder and a database.</summary>
internal sealed class Installation(string folder, TorturedDatabase database, int mailPort)
{
    private static readonly string Program = typeof(CommandLine).Assembly.Location;

    public int Port { get; } = FreePort();

    public string Url => $"http://127.0.0.1:{Port}";

    public string Folder => folder;

    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public async Task<string> RunAsync(params string[] verb)
    {
        using var process = Start(verb);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"palmares {string.Join(' ', verb)} ended with {process.ExitCode}: {await output}{await error}");
    }

    public Process Start(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["PALMARES_DATA"] = folder, ["PALMARES_DATABASE"] = database.Connection, ["PALMARES_DEMO"] = "1", ["PALMARES_URL"] = Url, ["PALMARES_CHROMIUM"] = "none",
        ["PALMARES_SMTP"] = $"smtp://127.0.0.1:{mailPort}", ["PALMARES_DISK_RESERVE"] = "4", ["ASPNETCORE_URLS"] = Url, ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Logging__LogLevel__Default"] = "Error",
    };
}
