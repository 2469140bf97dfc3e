using Palmares.Web.Hosting;

namespace Palmares.Web.Features.Shared.Files;

public static class FileServices
{
    /// <summary>Attachments and scans: in the bucket that <c>PALMARES_FILES</c> names, else in the data folder.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<FileStore>(_ => configuration["PALMARES_FILES"] is { Length: > 0 } bucket
            ? new BucketFiles(BucketAddress.Parse(bucket, configuration))
            : new FolderFiles(Path.Join(configuration.DataFolder(), "files")));
}
