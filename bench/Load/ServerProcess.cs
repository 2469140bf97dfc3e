using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Palmares.Bench.Load;

/// <summary>A server of our own in a process of its own on a free port of the loopback interface, killed at the end.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int LinesKept = 40;

    /// <summary>USER_HZ, in which Linux counts the times of processes for everybody.</summary>
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Queue<string> _lines = new();

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process to the first answer 200.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>Starts <paramref name="dll"/> in Production and waits until <paramref name="address"/> is answered with 200.</summary>
    public static async Task<ServerProcess> StartAsync(string dll, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, string address)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in settings) start.Environment[name] = value;

        var began = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Process.Start(start)!, port);
        server.Listen();
        try
        {
            await server.AnswersAsync(RequestBytes.Get(address), began);
        }
        catch
        {
            server.Dispose();
            throw;
        }
        server.Started = Stopwatch.GetElapsedTime(began);
        return server;
    }

    /// <summary>User and system time of all threads so far, to 10 ms.</summary>
    public TimeSpan CpuTime()
    {
        var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Resident memory in megabytes (10⁶ bytes).</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task AnswersAsync(byte[] request, long began)
    {
        while (true)
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"The server does not answer.\n{string.Join('\n', _lines)}");
            try
            {
                using var connection = new HttpConnection();
                await connection.OpenAsync(Port);
                await connection.SendAsync(request);
                if (connection.Status == 200) return;
            }
            catch (Exception problem) when (problem is SocketException or IOException)
            {
            }
            await Task.Delay(10);
        }
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept) _lines.Dequeue();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
