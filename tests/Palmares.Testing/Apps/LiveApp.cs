using System.Net;
using System.Net.Sockets;

namespace Palmares.Testing.Apps;

/// <summary>The application on a real port of the loopback interface, for a browser.</summary>
public sealed class LiveApp : TestApp
{
    private readonly int _port = FreePort();

    public LiveApp()
    {
        UseKestrel(_port);
        StartServer();
    }

    public override string PublicUrl => $"http://127.0.0.1:{_port}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
