using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Time;

namespace Palmares.Testing.Apps;

/// <summary>
/// The whole application as operators run it (Production, its own data folder, every security switch on), except for the
/// clock, which stands still at <see cref="Clock"/>. Reached in memory, over https, as the public address says.
/// </summary>
public class TestApp : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    public TestApp()
    {
        ClientOptions.BaseAddress = new Uri(PublicUrl);
        ClientOptions.AllowAutoRedirect = false;
    }

    public TestClock Clock { get; } = new();

    public string DataFolder => _folder.FullPath;

    /// <summary>The base of absolute links, without a trailing slash.</summary>
    public virtual string PublicUrl => "https://practices.example.org";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("PALMARES_DATA", DataFolder);
        builder.UseSetting("PALMARES_DATABASE", "");
        builder.UseSetting("PALMARES_URL", PublicUrl);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
