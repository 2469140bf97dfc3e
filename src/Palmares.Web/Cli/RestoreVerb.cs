using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Hosting;
using Palmares.Web.Hosting.Backups;

namespace Palmares.Web.Cli;

/// <summary>Into an installation that nobody has used; with <c>--replace</c> into any. The server must not run.</summary>
internal static class RestoreVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args, 1, 1, "--replace");
        var path = arguments.Words[0];
        await using var services = CliServices.Build((services, configuration) => services.AddFiles(configuration)
            .AddSingleton(new IndexFile(Path.Join(configuration.DataFolder(), "index"))).AddSingleton<RestoreBackup>());
        var manifest = await services.GetRequiredService<RestoreBackup>().RunAsync(path, arguments.Has("--replace"), ProgressBar.For("restore"), CancellationToken.None);
        Console.WriteLine($"{path}: restored the state of {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC: {manifest.Database.Rows} rows, {manifest.FileParts.Count} files, audit log to row {manifest.Database.Audit.Sequence}");
        return CommandLine.Done;
    }
}
