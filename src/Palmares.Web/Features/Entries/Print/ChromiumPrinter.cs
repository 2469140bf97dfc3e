using System.ComponentModel;
using System.Diagnostics;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>
/// Makes a tagged PDF of a local page with a Chromium of its own: no network, no scripts, a profile that is thrown away, bounded
/// memory and time, one at a time. <c>PALMARES_CHROMIUM</c> names the program; else it is looked for on the PATH.
/// </summary>
public sealed partial class ChromiumPrinter(IConfiguration configuration, ILogger<ChromiumPrinter> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>KiB of data of each process.</summary>
    private const int MostMemory = 3_000_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] Switches =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--disable-default-apps", "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    private readonly SemaphoreSlim _turn = new(1);
    private readonly string? _program = Find(configuration["PALMARES_CHROMIUM"]);

    public bool IsThere => _program is not null;

    /// <param name="folder">Holds the page and what it needs; the only place that is written to.</param>
    /// <returns>The PDF; null where it could not be made, now or at all.</returns>
    public async Task<byte[]?> PrintAsync(string folder, string page, CancellationToken cancellation)
    {
        if (_program is null || !await _turn.WaitAsync(LongestWait, cancellation)) return null;
        try
        {
            var output = Path.Join(folder, "page.pdf");
            using var process = Process.Start(Command(folder, page, output));
            if (process is null || !await EndsAsync(process, cancellation) || !File.Exists(output)) return null;
            return await File.ReadAllBytesAsync(output, cancellation);
        }
        catch (Win32Exception exception)
        {
            NotStarted(exception, _program);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private ProcessStartInfo Command(string folder, string page, string output)
    {
        // The shell sets the bound, then becomes the program.
        var bound = $"ulimit -d {MostMemory}; exec \"$0\" \"$@\"";
        var command = OperatingSystem.IsLinux() ? new ProcessStartInfo("/bin/sh", ["-c", bound, _program!]) : new ProcessStartInfo(_program!);
        foreach (var option in Switches) command.ArgumentList.Add(option);
        // As root, in containers, Chromium's own sandbox refuses to start.
        if (Environment.IsPrivilegedProcess) command.ArgumentList.Add("--no-sandbox");
        command.ArgumentList.Add($"--user-data-dir={Path.Join(folder, "profile")}");
        command.ArgumentList.Add($"--print-to-pdf={output}");
        command.ArgumentList.Add(new Uri(Path.Join(folder, page)).AbsoluteUri);
        command.RedirectStandardError = command.RedirectStandardOutput = true;
        command.Environment.Clear();
        command.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        command.Environment["HOME"] = command.Environment["TMPDIR"] = folder;
        return command;
    }

    private static async Task<bool> EndsAsync(Process process, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        var said = Task.WhenAll(process.StandardError.ReadToEndAsync(CancellationToken.None), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await said;
            return false;
        }
    }

    private static string? Find(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return File.Exists(configured) ? configured : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Join(folder, name))).FirstOrDefault(File.Exists);
    }

    [LoggerMessage(LogLevel.Warning, "{Program} could not be started; no PDFs are made.")]
    private partial void NotStarted(Exception exception, string program);
}
