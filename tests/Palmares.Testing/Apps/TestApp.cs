using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Databases;
using Palmares.Testing.Time;
using Xunit;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Testing.Apps;

/// <summary>
/// The whole application as operators run it (Production, every security switch on) over a database of its own that holds
/// the reference programme, except for the clock, which stands still at <see cref="Clock"/>. Reached in memory, over https.
/// </summary>
public class TestApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestServer _server;
    private TestDatabase? _database;
    private string _chromium = "none";

    public TestApp() : this(TestServer.Sqlite)
    {
    }

    protected TestApp(TestServer server)
    {
        _server = server;
        ClientOptions.BaseAddress = new Uri(PublicUrl);
        ClientOptions.AllowAutoRedirect = false;
    }

    public TestClock Clock { get; } = new();

    public TestDatabase Database => _database ?? throw new InvalidOperationException("Not started: use TestApp.StartAsync, or the fixture.");

    /// <summary>The base of absolute links, without a trailing slash.</summary>
    public virtual string PublicUrl => "https://practices.example.org";

    /// <summary>An application for one test that changes something; most tests share the fixture.</summary>
    /// <param name="chromium">Empty: PDFs are made with the Chromium that is found. Else none are: a browser for each would take minutes.</param>
    public static async Task<TestApp> StartAsync(TestServer server, string chromium = "none")
    {
        var app = new TestApp(server) { _chromium = chromium };
        await app.InitializeAsync();
        return app;
    }

    public virtual async ValueTask InitializeAsync() => _database = await _server.NewAsync(seeded: true);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in Database.Settings) builder.UseSetting(name, value);
        builder.UseSetting("PALMARES_URL", PublicUrl);
        builder.UseSetting("PALMARES_CHROMIUM", _chromium);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // Only Kestrel limits the size of bodies, and in memory there is none.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", "Error");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
