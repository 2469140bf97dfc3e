namespace Palmares.Web.Localization;

public static class LocalizerServices
{
    /// <summary>Reads the translations now: an application with a broken one does not start.</summary>
    public static void AddLocalizer(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton(Catalogs.Load(Catalogs.DefaultFolder, marksMissing: environment.IsDevelopment()));
        services.AddScoped<Localizer>();
        services.AddScoped<Alternates>();
    }
}
