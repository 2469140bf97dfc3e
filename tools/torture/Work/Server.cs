using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Palmares.Torture.Work;

/// <summary>The running program. It can be killed, told to stop, and started again.</summary>
internal sealed class Server(Installation installation) : IAsyncDisposable
{
    private const int LinesKept = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Queue<string> _said = new();
    private Process? _process;

    public string Said
    {
        get
        {
            lock (_said) return string.Join('\n', _said);
        }
    }

    /// <summary>Returns when it is ready.</summary>
    public async Task StartAsync()
    {
        _process = installation.Start("serve");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(10) };
        for (var began = Stopwatch.GetTimestamp(); !await IsReadyAsync(client); await Task.Delay(50))
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > Patience) throw new InvalidOperationException($"The server does not start.\n{Said}");
    }

    /// <summary>SIGKILL: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>Its exit status.</returns>
    /// <exception cref="TimeoutException">It is still there after a minute.</exception>
    public async Task<int> TerminateAsync()
    {
        if (Kill(_process!.Id, 15) != 0) throw new InvalidOperationException("The server cannot be told to stop.");
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync($"{installation.Url}/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > LinesKept) _said.Dequeue();
        }
    }

#pragma warning disable SYSLIB1054 // one call
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);
#pragma warning restore SYSLIB1054
}
