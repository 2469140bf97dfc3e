using Palmares.Web.Hosting;

namespace Palmares.Web.Features.Shared.Files;

public static class FileServices
{
    /// <summary>Attachments and scans, in the data folder.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<FileStore>(_ => new FolderFiles(Path.Join(configuration.DataFolder(), "files")));
}
