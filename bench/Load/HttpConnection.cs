using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Palmares.Bench.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection on a plain socket, with one request at a time: a client so light that two cores are
/// left to the server. Reads bodies by Content-Length or in chunks.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[1 << 17];
    private int _filled;

    /// <summary>Of the last answer.</summary>
    public int Status { get; private set; }

    /// <summary>Bytes of the last answer as transferred, head included.</summary>
    public int Length { get; private set; }

    public async Task OpenAsync(int port) => await _socket.ConnectAsync(IPAddress.Loopback, port);

    public async Task SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _filled = 0;
        var head = -1;
        while (head < 0)
        {
            await ReceiveAsync();
            head = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8);
        }
        Status = (_buffer[9] - '0') * 100 + (_buffer[10] - '0') * 10 + _buffer[11] - '0';
        var body = head + 4;
        if (Header("content-length", head) is { } length)
        {
            Length = body + int.Parse(length, CultureInfo.InvariantCulture);
            while (_filled < Length) await ReceiveAsync();
        }
        else if (Header("transfer-encoding", head) is not null)
        {
            await ReceiveChunksAsync(body);
        }
        else
        {
            Length = body;
        }
    }

    /// <summary>A header of the last answer.</summary>
    public string? Header(string name) => Header(name, _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8));

    /// <summary>The body of the last answer, as it was encoded.</summary>
    public byte[] Body()
    {
        var at = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8) + 4;
        if (Header("transfer-encoding") is null) return _buffer[at..Length];
        using var body = new MemoryStream();
        while (ChunkAt(at) is var (start, size) && size > 0)
        {
            body.Write(_buffer, start, size);
            at = start + size + 2;
        }
        return body.ToArray();
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveChunksAsync(int at)
    {
        while (true)
        {
            if (ChunkAt(at) is not var (start, size) || _filled < start + size + 2)
            {
                await ReceiveAsync();
                continue;
            }
            at = start + size + 2;
            if (size > 0) continue;
            Length = at;
            return;
        }
    }

    /// <summary>Where the data of the chunk at this place begin and how many they are; null while its size is not there.</summary>
    private (int Start, int Size)? ChunkAt(int at)
    {
        var end = _buffer.AsSpan(at, _filled - at).IndexOf("\r\n"u8);
        if (end < 0) return null;
        return (at + end + 2, int.Parse(Encoding.ASCII.GetString(_buffer, at, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private string? Header(string name, int head)
    {
        var rest = _buffer.AsSpan(0, head);
        while (rest.IndexOf("\r\n"u8) is var line and >= 0)
        {
            rest = rest[(line + 2)..];
            if (rest.Length <= name.Length || rest[name.Length] != ':' || !Ascii.EqualsIgnoreCase(rest[..name.Length], name)) continue;
            var value = rest[(name.Length + 1)..];
            var end = value.IndexOf("\r\n"u8);
            return Encoding.ASCII.GetString(end < 0 ? value : value[..end]).Trim();
        }
        return null;
    }

    private async Task ReceiveAsync()
    {
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        if (received == 0) throw new IOException("The server closed the connection.");
        _filled += received;
    }
}
