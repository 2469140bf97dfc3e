using System.Diagnostics;
using Palmares.Testing.Databases;

namespace Palmares.Testing.Apps;

/// <summary>
/// The demonstration as operators run it: a process of its own, on a port of the loopback interface, which can be killed and
/// started again on the same data. Its clock is the machine's.
/// </summary>
public sealed class ServedDemo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly int _port = LoopbackPort.Free();
    private Process? _process;

    private ServedDemo(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public string PublicUrl => $"http://127.0.0.1:{_port}";

    public static async Task<ServedDemo> StartAsync()
    {
        var demo = new ServedDemo(await TestServer.Sqlite.NewAsync(seeded: true));
        using (var seed = demo.Run("seed", "--if-empty", "--demo"))
        {
            await seed.StandardOutput.ReadToEndAsync();
            await seed.WaitForExitAsync().WaitAsync(Patience);
        }
        await demo.ServeAsync();
        return demo;
    }

    /// <summary>Returns when it listens.</summary>
    public async Task ServeAsync()
    {
        _process = Run("serve");
        var started = new TaskCompletionSource();
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) started.TrySetException(new InvalidOperationException("The server did not start."));
            else if (line.Data.Contains("Application started", StringComparison.Ordinal)) started.TrySetResult();
        };
        _process.BeginOutputReadLine();
        await started.Task.WaitAsync(Patience);
    }

    /// <summary>At once, as by SIGKILL: nothing is finished, nothing is said.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) Kill();
        await Database.DisposeAsync();
    }

    private Process Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Database.Settings) start.Environment[name] = value;
        start.Environment["PALMARES_DEMO"] = "1";
        start.Environment["PALMARES_URL"] = PublicUrl;
        start.Environment["PALMARES_CHROMIUM"] = "none";
        start.Environment["ASPNETCORE_URLS"] = PublicUrl;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        return Process.Start(start)!;
    }
}
