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
        var manifest = await OpenedAsync(path, services.GetRequiredService<IConfiguration>(), archive =>
            services.GetRequiredService<RestoreBackup>().RunAsync(archive, arguments.Has("--replace"), ProgressBar.For("restore"), CancellationToken.None));
        Console.WriteLine($"{path}: restored the state of {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC: {manifest.Database.Rows} rows, {manifest.FileParts.Count} files, audit log to row {manifest.Database.Audit.Sequence}");
        return CommandLine.Done;
    }

    /// <summary>A sealed copy is opened into the data folder first, where the database itself will be, and goes away afterwards.</summary>
    private static async Task<BackupManifest> OpenedAsync(string path, IConfiguration configuration, Func<string, Task<BackupManifest>> restore)
    {
        await using var input = File.OpenRead(path);
        if (!SealedBackup.IsSealed(input)) return await restore(path);
        var opened = Path.Join(configuration.DataFolder(), $"restore-{Guid.NewGuid():N}.zip");
        try
        {
            await using (var output = File.Create(opened)) await SealedBackup.OpenAsync(input, output, SealedBackup.Key(configuration["PALMARES_BACKUP_KEY"]), CancellationToken.None);
            return await restore(opened);
        }
        finally
        {
            File.Delete(opened);
        }
    }
}
