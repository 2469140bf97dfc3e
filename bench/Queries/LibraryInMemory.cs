using Palmares.Bench.Generator;
using Palmares.Data.Queries;
using Palmares.Search;
using Palmares.Search.Analysis;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Bench.Queries;

/// <summary>The application's index of a generated library, in this process: to measure it alone, and to choose words by what they find.</summary>
internal static class LibraryInMemory
{
    public static async Task<SearchIndex> BuildAsync(GeneratedLibrary library)
    {
        var data = await ReferenceData.LoadAsync(library.Contexts);
        var catalogue = new Catalogue(data.Topics, data.Regions, data.Countries, data.Institutions, data.Competitions, data.Events);
        var index = new SearchIndex(new Analyzer(ThesaurusFile.Load()));
        index.Replace(library.Practices.AllAsync().ToBlockingEnumerable().Select(practice => SearchDocuments.Of(practice, catalogue)));
        return index;
    }
}
