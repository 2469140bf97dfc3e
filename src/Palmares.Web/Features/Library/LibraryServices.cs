using Palmares.Data.Queries;
using Palmares.Web.Features.Library.Facets;
using Palmares.Web.Features.Shared.Practices;

namespace Palmares.Web.Features.Library;

public static class LibraryServices
{
    public static void AddLibraryPages(this IServiceCollection services)
    {
        services.AddSingleton<FacetLabelSource>();
        services.AddSingleton<KeptPractices>();
        services.AddSingleton<PracticeRecords>();
        services.AddScoped<LibraryList>();
        services.AddScoped<Record.LibraryRecord>();
    }
}
