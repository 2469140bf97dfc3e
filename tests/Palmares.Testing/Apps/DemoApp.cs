using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Testing.Apps;

/// <summary>The application as a demonstration, with its people and its running competition. Its clock is <see cref="TestApp.Clock"/>.</summary>
public class DemoApp : TestApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ActivatorUtilities.CreateInstance<DemoSeed>(Services).RunAsync(CancellationToken.None);
        // What a start does where the seed has run before.
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoEntries>().RunAsync(CancellationToken.None);
        // What a running clock does within half a second.
        await Services.GetRequiredService<LibraryIndex>().CatchUpAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("PALMARES_DEMO", "1");
    }
}
