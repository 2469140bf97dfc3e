using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Palmares.Torture.Work;

/// <summary>A mail server that takes everything and counts it by Message-ID. It can be closed and opened again.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _delivered = new();
    private TcpListener? _listener;
    private Task _listening = Task.CompletedTask;

    public MailSink()
    {
        Port = Installation.FreePort();
        Open();
    }

    public int Port { get; }

    /// <summary>How often each was delivered.</summary>
    public IReadOnlyDictionary<string, int> Delivered => _delivered;

    public void Open()
    {
        _listener = new(IPAddress.Loopback, Port);
        _listener.Start();
        _listening = ListenAsync(_listener);
    }

    public async Task CloseAsync()
    {
        _listener!.Dispose();
        await _listening;
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task ListenAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) await TakeAsync(reader, writer);
                else await writer.WriteLineAsync("250 ok");
            }
            await writer.WriteLineAsync("221 bye");
        }
        catch (IOException)
        {
            // The program was killed in the middle of a sentence: what it had not finished counts as not delivered.
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var id = "";
        string? line;
        while ((line = await reader.ReadLineAsync()) is not (null or "."))
            if (line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase) && id.Length == 0) id = line["Message-ID:".Length..].Trim();
        if (line is null) return;
        _delivered.AddOrUpdate(id, 1, (_, count) => count + 1);
        await writer.WriteLineAsync("250 taken");
    }
}
