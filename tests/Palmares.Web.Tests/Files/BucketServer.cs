using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Files;

/// <summary>An S3-compatible server (npm's s3rver) for as long as the tests run; <see cref="WhyMissing"/> where it cannot be had.</summary>
public sealed class BucketServer : IAsyncLifetime
{
    private const string Package = "s3rver@3.7.1";

    private static readonly string Installed = Path.Join(Path.GetTempPath(), "palmares-s3rver-3.7.1");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private Process? _server;

    public string? WhyMissing { get; private set; }

    /// <summary>Of the bucket, with key and secret.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        try
        {
            var script = Path.Join(Installed, "node_modules", "s3rver", "bin", "s3rver.js");
            if (!File.Exists(script)) await InstallAsync();
            var port = FreePort();
            _server = Process.Start(new ProcessStartInfo("node", [script, "-d", _folder.FullPath, "-a", "127.0.0.1", "-p", $"{port}", "--configure-bucket", "palmares", "--silent"])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            });
            await AnswersAsync(port);
            Address = $"http://S3RVER:S3RVER@127.0.0.1:{port}/palmares/test";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or OperationCanceledException)
        {
            WhyMissing = $"No S3-compatible server: {exception.Message}";
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _server?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task InstallAsync()
    {
        Directory.CreateDirectory(Installed);
        using var patience = new CancellationTokenSource(Patience);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--silent", "--prefix", Installed, Package]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await npm.WaitForExitAsync(patience.Token);
        if (npm.ExitCode != 0) throw new IOException($"npm could not install {Package}.");
    }

    private static async Task AnswersAsync(int port)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
