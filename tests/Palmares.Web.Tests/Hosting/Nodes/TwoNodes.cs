using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Apps;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Nodes;

/// <summary>Two applications over one PostgreSQL, each with a data folder of its own; they share the clock and nothing else.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TwoNodes(TestApp a, Action<IServiceCollection>? services)
    {
        A = a;
        One = a.WithWebHostBuilder(builder => builder.ConfigureTestServices(services ?? (_ => { })));
        Two = a.WithWebHostBuilder(builder => builder.UseSetting("PALMARES_DATA", _folder.FullPath).ConfigureTestServices(services ?? (_ => { })));
    }

    /// <summary>For its database, clock and people; serves nothing itself.</summary>
    public TestApp A { get; }

    public WebApplicationFactory<Program> One { get; }

    public WebApplicationFactory<Program> Two { get; }

    /// <param name="services">Of both nodes, beyond the usual.</param>
    public static async Task<TwoNodes> StartAsync(Action<IServiceCollection>? services = null)
    {
        Assert.SkipWhen(TestServer.Postgres.WhyMissing is not null, TestServer.Postgres.WhyMissing ?? "");
        return Over(await TestApp.StartAsync(TestServer.Postgres), services);
    }

    /// <param name="app">Over PostgreSQL; goes with the nodes.</param>
    public static TwoNodes Over(TestApp app, Action<IServiceCollection>? services = null)
    {
        var nodes = new TwoNodes(app, services);
        nodes.Browser(nodes.One).Dispose();
        nodes.Browser(nodes.Two).Dispose();
        return nodes;
    }

    /// <summary>Keeps the cookies of its jar, which may be shared with a browser on the other node.</summary>
    public HttpClient Browser(WebApplicationFactory<Program> node, System.Net.CookieContainer? jar = null) =>
        node.CreateDefaultClient(new Uri(A.PublicUrl), new CookieContainerHandler(jar ?? new()));

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await A.DisposeAsync();
        _folder.Dispose();
    }
}
