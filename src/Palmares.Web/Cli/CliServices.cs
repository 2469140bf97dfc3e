using Palmares.Web.Hosting;

namespace Palmares.Web.Cli;

/// <summary>What verbs other than serve work with: settings as the web application reads them, and the data.</summary>
internal static class CliServices
{
    public static ServiceProvider Build(Action<IServiceCollection, IConfiguration>? more = null)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddPalmaresData(configuration);
        more?.Invoke(services, configuration);
        return services.BuildServiceProvider();
    }
}
