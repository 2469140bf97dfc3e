using Palmares.Search;
using Palmares.Search.Analysis;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Hosting;

namespace Palmares.Web.Features.Shared.Search;

public static class LibraryIndexServices
{
    /// <summary>The public library's index, its catalogue, and the worker that keeps both in step with the database.</summary>
    public static void AddLibraryIndex(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CatalogueSource>();
        services.AddSingleton(_ => ThesaurusFile.Load());
        services.AddSingleton(provider => new SearchIndex(new Analyzer(provider.GetRequiredService<Thesaurus>())));
        services.AddSingleton(new IndexFile(Path.Join(configuration.DataFolder(), "index")));
        services.AddSingleton<LibraryIndex>();
        services.AddHostedService<FollowChanges>();
        services.AddHostedService<HearChanges>();
    }
}
