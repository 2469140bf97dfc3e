namespace Palmares.Testing.Apps;

/// <summary>The demonstration on a real port of the loopback interface, for a browser.</summary>
public sealed class LiveDemoApp : DemoApp
{
    private readonly int _port = LoopbackPort.Free();

    public override string PublicUrl => $"http://127.0.0.1:{_port}";

    public override async ValueTask InitializeAsync()
    {
        // Before the entries are made, which starts the server.
        UseKestrel(_port);
        await base.InitializeAsync();
        StartServer();
    }
}
