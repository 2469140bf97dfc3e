using System.Text;

namespace Palmares.Bench.Load;

internal static class RequestBytes
{
    /// <summary>A GET as a reader sends it.</summary>
    /// <param name="encoding">Accept-Encoding; empty asks for the page as it is.</param>
    public static byte[] Get(string address, string encoding = "", string? ifNoneMatch = null)
    {
        var request = new StringBuilder("GET ").Append(address).Append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (encoding.Length > 0) request.Append("Accept-Encoding: ").Append(encoding).Append("\r\n");
        if (ifNoneMatch is not null) request.Append("If-None-Match: ").Append(ifNoneMatch).Append("\r\n");
        return Encoding.ASCII.GetBytes(request.Append("\r\n").ToString());
    }
}
