using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Palmares.Web.Hosting.Load;

public static class LoadServices
{
    public static void AddLoad(this IServiceCollection services)
    {
        services.AddSingleton(_ => new Lanes());
        services.AddSingleton<CrawlerBudget>();
        services.AddSingleton<TurnAway>();
    }

    public static void MarkEndless(PageConventionCollection pages) =>
        pages.AddPageApplicationModelConvention("/Library/Index", page => page.EndpointMetadata.Add(new EndlessAddresses()));
}
