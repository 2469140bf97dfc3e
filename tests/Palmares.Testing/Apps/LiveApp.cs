using System.Net;
using System.Net.Sockets;

namespace Palmares.Testing.Apps;

/// <summary>The application on a real port of the loopback interface, for a browser; by name, since passkeys know no addresses of numbers.</summary>
public sealed class LiveApp : TestApp
{
    private readonly int _port = FreePort();

    public override string PublicUrl => $"http://localhost:{_port}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(_port);
        StartServer();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
