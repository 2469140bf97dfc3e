using System.Text;

namespace Palmares.Bench.Load;

internal static class RequestBytes
{
    /// <summary>A GET as a reader sends it.</summary>
    /// <param name="encoding">Accept-Encoding; empty asks for the page as it is.</param>
    public static byte[] Get(string address, string encoding = "", string? ifNoneMatch = null, string? cookies = null)
    {
        var request = new StringBuilder("GET ").Append(address).Append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (encoding.Length > 0) request.Append("Accept-Encoding: ").Append(encoding).Append("\r\n");
        if (ifNoneMatch is not null) request.Append("If-None-Match: ").Append(ifNoneMatch).Append("\r\n");
        if (cookies is not null) request.Append("Cookie: ").Append(cookies).Append("\r\n");
        return Encoding.ASCII.GetBytes(request.Append("\r\n").ToString());
    }

    /// <summary>A POST of a signed-in person's form or script.</summary>
    /// <param name="token">The form's, in the header in which scripts send it.</param>
    public static byte[] Post(string address, string cookies, string token, string type, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"POST {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nX-Form-Token: {token}\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. bytes];
    }
}
