namespace Palmares.Testing.Apps;

/// <summary>The application on a real port of the loopback interface, for a browser; by name, since passkeys know no addresses of numbers.</summary>
public sealed class LiveApp : TestApp
{
    private readonly int _port = LoopbackPort.Free();

    public override string PublicUrl => $"http://localhost:{_port}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(_port);
        StartServer();
    }
}
