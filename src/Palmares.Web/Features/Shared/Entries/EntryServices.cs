namespace Palmares.Web.Features.Shared.Entries;

public static class EntryServices
{
    /// <summary>What the features around an entry share.</summary>
    public static void AddEntries(this IServiceCollection services) => services
        .AddScoped<KeepVersion>()
        .AddScoped<EntryFinder>();
}
