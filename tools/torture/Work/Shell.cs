using System.Diagnostics;

namespace Palmares.Torture.Work;

/// <summary>Other programs.</summary>
internal static class Shell
{
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        var (status, said) = await TryAsync(program, arguments);
        if (status != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {status}: {said}");
    }

    /// <summary>To a file: what a program leaves running in the background would hold a pipe open.</summary>
    public static async Task<(int Status, string Said)> TryAsync(string program, params string[] arguments)
    {
        var log = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "sh", log, program, .. arguments]) { WorkingDirectory = "/" })!;
            await process.WaitForExitAsync();
            return (process.ExitCode, await File.ReadAllTextAsync(log));
        }
        finally
        {
            File.Delete(log);
        }
    }
}
