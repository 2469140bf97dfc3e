using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Demo;

namespace Palmares.Testing.Apps;

/// <summary>The application as a demonstration, with its people and its running competition. Its clock is <see cref="TestApp.Clock"/>.</summary>
public sealed class DemoApp : TestApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ActivatorUtilities.CreateInstance<DemoSeed>(Services).RunAsync(CancellationToken.None);
        // What a start does where the seed has run before.
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoEntries>().RunAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("PALMARES_DEMO", "1");
    }
}
