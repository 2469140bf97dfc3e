using System.Net;
using System.Net.Sockets;

namespace Palmares.Testing.Apps;

internal static class LoopbackPort
{
    /// <summary>A port of the loopback interface on which nothing listens.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
