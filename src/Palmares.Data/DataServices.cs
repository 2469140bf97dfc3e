using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Palmares.Data.Exchange;
using Palmares.Data.Queries;

namespace Palmares.Data;

public static class DataServices
{
    /// <summary>
    /// The context (scoped), its pooled factory (for work outside a request) and the provider. Interceptors that are
    /// registered as services see every command. Comes with the queries, import and export.
    /// </summary>
    public static IServiceCollection AddPalmaresDb(this IServiceCollection services, DatabaseProvider provider)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => provider);
        services.AddPooledDbContextFactory<PalmaresDb>((container, options) =>
        {
            provider.Configure(options);
            options.AddInterceptors(container.GetServices<IInterceptor>());
        });
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContext());
        services.AddSingleton<GroupedWrites>();
        services.AddSingleton<PracticeRecord>().AddSingleton<PracticeCards>();
        services.AddSingleton<PracticeStream>().AddSingleton<ChangeFeed>();
        services.AddSingleton<Importer>().AddSingleton<Exporter>().AddSingleton<Seed>();
        return services;
    }
}
