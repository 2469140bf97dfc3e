using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Palmares.Web.Features.Shared.Files;

/// <summary>
/// Files in a bucket of an S3-compatible store that several nodes share. Speaks the least of the protocol, so that others than Amazon's
/// understand it: whole objects, no chunked signatures, checksums only where they are asked for.
/// </summary>
public sealed class BucketFiles(BucketAddress address) : FileStore, IDisposable
{
    private readonly AmazonS3Client _client = new(address.AccessKey, address.SecretKey, new AmazonS3Config
    {
        ServiceURL = address.Endpoint,
        AuthenticationRegion = address.Region,
        ForcePathStyle = true,
        RequestChecksumCalculation = Amazon.Runtime.RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = Amazon.Runtime.ResponseChecksumValidation.WHEN_REQUIRED,
    });

    public override async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (await IsThereAsync(sha256, cancellation)) return sha256;
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        await _client.PutObjectAsync(new PutObjectRequest { BucketName = address.Bucket, Key = KeyOf(sha256), InputStream = stream, UseChunkEncoding = false, AutoCloseStream = false }, cancellation);
        return sha256;
    }

    /// <exception cref="InvalidDataException">The store gave other bytes than were kept.</exception>
    public override async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        try
        {
            using var answer = await _client.GetObjectAsync(address.Bucket, KeyOf(sha256), cancellation);
            var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, cancellation);
            if (Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length))) != sha256)
                throw new InvalidDataException($"The file store gave other bytes for {sha256} than it was given.");
            content.Position = 0;
            return content;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public override async IAsyncEnumerable<StoredFile> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new ListObjectsV2Request { BucketName = address.Bucket, Prefix = address.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = await _client.ListObjectsV2Async(request, cancellation);
            foreach (var file in page.S3Objects ?? []) yield return new(file.Key[(file.Key.LastIndexOf('/') + 1)..], file.LastModified ?? DateTimeOffset.MinValue);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    public void Dispose() => _client.Dispose();

    private async Task<bool> IsThereAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            await _client.GetObjectMetadataAsync(address.Bucket, KeyOf(sha256), cancellation);
            return true;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>As in a folder, so that one can be copied into the other.</summary>
    private string KeyOf(string sha256) => $"{address.Prefix}{sha256[..2]}/{sha256}";
}
