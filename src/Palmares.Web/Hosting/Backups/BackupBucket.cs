using Amazon.S3;
using Amazon.S3.Model;
using Palmares.Web.Features.Shared.Files;

namespace Palmares.Web.Hosting.Backups;

/// <summary>Keeps sealed copies of backups in an S3-compatible bucket: whoever reads the bucket reads nothing of them.</summary>
public sealed class BackupBucket(BucketAddress address, byte[] key) : IDisposable
{
    private const string End = ".sealed";

    private readonly AmazonS3Client _client = new(address.AccessKey, address.SecretKey, new AmazonS3Config
    {
        ServiceURL = address.Endpoint,
        AuthenticationRegion = address.Region,
        ForcePathStyle = true,
        RequestChecksumCalculation = Amazon.Runtime.RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = Amazon.Runtime.ResponseChecksumValidation.WHEN_REQUIRED,
    });

    /// <summary>From <c>PALMARES_BACKUP_BUCKET</c> and <c>PALMARES_BACKUP_KEY</c>; null where no bucket is set.</summary>
    /// <exception cref="InvalidOperationException">A setting that cannot be understood, or a bucket without a key.</exception>
    public static BackupBucket? Read(IConfiguration configuration) => configuration["PALMARES_BACKUP_BUCKET"] is { Length: > 0 } bucket
        ? new(BucketAddress.Parse(bucket, configuration, "PALMARES_BACKUP_BUCKET"), SealedBackup.Key(configuration["PALMARES_BACKUP_KEY"])) : null;

    /// <summary>Copies one archive, then takes copies away that are not among the newest; their names begin with their date.</summary>
    public async Task KeepAsync(string path, int keep, CancellationToken cancellation)
    {
        var copy = $"{path}{End}.part";
        try
        {
            await using (var output = File.Create(copy))
            {
                await using var archive = File.OpenRead(path);
                await SealedBackup.SealAsync(archive, output, key, cancellation);
            }
            await _client.PutObjectAsync(new PutObjectRequest { BucketName = address.Bucket, Key = address.Prefix + Path.GetFileName(path) + End, FilePath = copy, UseChunkEncoding = false }, cancellation);
        }
        finally
        {
            File.Delete(copy);
        }
        foreach (var old in (await NamesAsync(cancellation)).OrderDescending(StringComparer.Ordinal).Skip(keep)) await _client.DeleteObjectAsync(address.Bucket, old, cancellation);
    }

    public void Dispose() => _client.Dispose();

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation)
    {
        var page = await _client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = address.Bucket, Prefix = address.Prefix + ScheduledBackup.Begin }, cancellation);
        return [.. (page.S3Objects ?? []).Select(file => file.Key).Where(name => name.EndsWith(End, StringComparison.Ordinal))];
    }
}
