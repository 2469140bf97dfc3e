using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Cli;

/// <summary>Builds the index anew beside the saved one and puts it in its place; a running server takes it within half a second, others when they start.</summary>
internal static class ReindexVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        _ = new Arguments(args, 0, 0);
        await using var services = CliServices.Build((services, configuration) => services.AddSingleton<SiteVersion>().AddLibraryIndex(configuration));
        var library = services.GetRequiredService<LibraryIndex>();
        var bar = ProgressBar.For("reindex");
        var total = await services.GetRequiredService<Data.Queries.PracticeStream>().CountAsync();
        await library.RebuildAsync(bar is null ? null : done => bar.Report((done, total)), CancellationToken.None);
        Console.WriteLine($"{library.Index.Count} practices indexed");
        return CommandLine.Done;
    }
}
