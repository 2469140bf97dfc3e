using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Palmares.Web.Features.Demo;

public static class DemoServices
{
    public static bool IsDemo(this IConfiguration configuration) => configuration["PALMARES_DEMO"] == "1";

    /// <summary>With <c>PALMARES_DEMO=1</c>: a clock that can be moved.</summary>
    public static void AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.IsDemo()) return;
        services.AddSingleton<DemoClock>();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(container => container.GetRequiredService<DemoClock>()));
    }
}
