using System.Security.Cryptography;
using Amazon.S3;
using Microsoft.Extensions.Configuration;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Hosting.Backups;
using Palmares.Web.Tests.Files;

namespace Palmares.Web.Tests.Hosting.Backups;

public sealed class SealedBackupTests(BucketServer server) : IClassFixture<BucketServer>, IDisposable
{
    private static readonly string Key = new('7', 64);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    [InlineData(1_000_000)]
    public async Task What_was_sealed_is_opened_with_its_key(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        var first = await SealAsync(content);

        first.Length.ShouldBe(50 + length + (20 * Math.Max(1, (length + 65_535) / 65_536)));
        (await SealAsync(content)).ShouldNotBe(first);
        (await OpenAsync(first, Key)).ShouldBe(content);
    }

    [Fact]
    public async Task Nothing_is_opened_with_another_key_or_changed_cut_moved_or_longer()
    {
        var whole = await SealAsync(RandomNumberGenerator.GetBytes(200_000));
        const int Frame = 4 + 65_536 + 16;
        byte[][] wrong =
        [
            [.. whole[..1000], (byte)(whole[1000] ^ 1), .. whole[1001..]],
            [.. whole[..50], (byte)(whole[50] ^ 0x80), .. whole[51..]],
            whole[..^1],
            whole[..(50 + Frame)],
            [.. whole[..50], .. whole[(50 + Frame)..(50 + (2 * Frame))], .. whole[50..(50 + Frame)], .. whole[(50 + (2 * Frame))..]],
            [.. whole, 0],
        ];
        foreach (var damaged in wrong) await Should.ThrowAsync<InvalidDataException>(OpenAsync(damaged, Key));
        (await Should.ThrowAsync<InvalidDataException>(OpenAsync(whole, new('8', 64)))).Message
            .ShouldBe("The backup cannot be opened: PALMARES_BACKUP_KEY is another one, or the file is damaged.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hush-4711")]
    [InlineData("zz77777777777777777777777777777777777777777777777777777777777777")]
    public void A_wrong_key_is_refused_without_telling_it(string? key) =>
        Should.Throw<InvalidOperationException>(() => SealedBackup.Key(key)).Message.ShouldBe("PALMARES_BACKUP_KEY is not a key of 64 hexadecimal digits: openssl rand -hex 32");

    [Fact]
    public async Task The_newest_copies_stay_in_the_bucket_and_open_again()
    {
        Assert.SkipWhen(server.WhyMissing is not null, server.WhyMissing ?? "");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("PALMARES_BACKUP_BUCKET", server.Address), new("PALMARES_BACKUP_KEY", Key)]).Build();
        using var bucket = BackupBucket.Read(settings)!;
        var content = RandomNumberGenerator.GetBytes(300_000);
        foreach (var day in new[] { 20, 21, 22 })
        {
            var path = Path.Join(_folder.FullPath, $"palmares-202611{day}T090000Z.zip");
            await File.WriteAllBytesAsync(path, content, Cancel);
            await bucket.KeepAsync(path, keep: 2, Cancel);
        }

        var address = BucketAddress.Parse(server.Address, settings);
        using var client = new AmazonS3Client(address.AccessKey, address.SecretKey, new AmazonS3Config { ServiceURL = address.Endpoint, ForcePathStyle = true, AuthenticationRegion = address.Region });
        var kept = (await client.ListObjectsV2Async(new() { BucketName = address.Bucket, Prefix = $"{address.Prefix}palmares-" }, Cancel)).S3Objects.ConvertAll(file => file.Key[address.Prefix.Length..]);
        kept.Order(StringComparer.Ordinal).ShouldBe(["palmares-20261121T090000Z.zip.sealed", "palmares-20261122T090000Z.zip.sealed"]);
        using var answer = await client.GetObjectAsync(address.Bucket, address.Prefix + kept[0], Cancel);
        using var copy = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(copy, Cancel);
        (await OpenAsync(copy.ToArray(), Key)).ShouldBe(content);
        Directory.EnumerateFiles(_folder.FullPath, "*.part").ShouldBeEmpty();
    }

    private static async Task<byte[]> SealAsync(byte[] content)
    {
        using var output = new MemoryStream();
        await SealedBackup.SealAsync(new MemoryStream(content), output, SealedBackup.Key(Key), Cancel);
        return output.ToArray();
    }

    private static async Task<byte[]> OpenAsync(byte[] sealedCopy, string key)
    {
        using var input = new MemoryStream(sealedCopy);
        SealedBackup.IsSealed(input).ShouldBeTrue();
        using var output = new MemoryStream();
        await SealedBackup.OpenAsync(input, output, SealedBackup.Key(key), Cancel);
        return output.ToArray();
    }
}
