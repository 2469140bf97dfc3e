using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Hosting.Backups;

namespace Palmares.Web.Cli;

/// <summary>The file appears whole and verified or not at all. Exit status 1 also where a file that belongs in it is lost: what is there is saved.</summary>
internal static class BackupVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var path = new Arguments(args, 1, 1).Words[0];
        await using var services = CliServices.Build((services, configuration) => services.AddFiles(configuration).AddSingleton<MakeBackup>());
        var (manifest, bytes, broken) = await services.GetRequiredService<MakeBackup>().RunAsync(path, ProgressBar.For("backup"), CancellationToken.None);
        Console.WriteLine($"{path}: {manifest.Engine}, {manifest.Database.Rows} rows, {manifest.FileParts.Count} files, audit log to row {manifest.Database.Audit.Sequence}, {bytes} bytes, verified");
        foreach (var sha256 in broken) await Console.Error.WriteLineAsync($"palmares backup: the file {sha256} is missing or damaged in the file store; palmares check says whose it is.");
        return broken.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
