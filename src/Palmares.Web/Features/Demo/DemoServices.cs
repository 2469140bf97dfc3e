using Microsoft.Extensions.DependencyInjection.Extensions;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting;

namespace Palmares.Web.Features.Demo;

public static class DemoServices
{
    /// <summary>With <c>PALMARES_DEMO=1</c>: a clock that can be moved, and the refusal to mix with real accounts.</summary>
    public static void AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DemoMode>();
        if (!new DemoMode(configuration).IsOn) return;
        services.AddSingleton(_ => new DemoClock(Path.Join(configuration.DataFolder(), "demo-clock.txt")));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(container => container.GetRequiredService<DemoClock>()));
        services.AddHostedService<DemoGuard>();
        services.AddScoped<DemoEntries>();
        services.AddHostedService<DemoStart>();
    }
}
