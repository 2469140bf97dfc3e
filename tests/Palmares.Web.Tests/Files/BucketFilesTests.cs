using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Palmares.Web.Features.Shared.Files;

namespace Palmares.Web.Tests.Files;

public sealed class BucketFilesTests(BucketServer server) : IClassFixture<BucketServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_node_keeps_another_reads()
    {
        Assert.SkipWhen(server.WhyMissing is not null, server.WhyMissing ?? "");
        using BucketFiles here = Open(), there = Open();
        var content = RandomNumberGenerator.GetBytes(300_000);

        var name = await here.KeepAsync(content, Cancel);

        name.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        (await ReadAsync(there, name)).ShouldBe(content);
        (await there.KeepAsync(content, Cancel)).ShouldBe(name);
        (await there.AllAsync(Cancel).Select(file => file.Name).ToListAsync(Cancel)).ShouldContain(name);
    }

    [Fact]
    public async Task An_empty_file_is_a_file_too()
    {
        Assert.SkipWhen(server.WhyMissing is not null, server.WhyMissing ?? "");
        using var files = Open();

        (await ReadAsync(files, await files.KeepAsync(ReadOnlyMemory<byte>.Empty, Cancel))).ShouldBe([]);
    }

    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b850")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task What_was_never_kept_is_not_there(string name)
    {
        Assert.SkipWhen(server.WhyMissing is not null, server.WhyMissing ?? "");
        using var files = Open();

        (await files.OpenAsync(name, Cancel)).ShouldBeNull();
    }

    [Fact]
    public void An_address_says_everything()
    {
        BucketAddress.Parse("https://a%2Fb:c%3Ad@store.example.org:9000/bucket/some/folder?region=eu-central-1", Settings())
            .ShouldBe(new("https://store.example.org:9000", "eu-central-1", "bucket", "some/folder/", "a/b", "c:d"));
        BucketAddress.Parse("https://store.example.org/bucket", Settings(("AWS_ACCESS_KEY_ID", "key"), ("AWS_SECRET_ACCESS_KEY", "secret")))
            .ShouldBe(new("https://store.example.org", "us-east-1", "bucket", "", "key", "secret"));
    }

    [Theory]
    [InlineData("store.example.org/bucket")]
    [InlineData("ftp://a:hush-4711@store.example.org/bucket")]
    [InlineData("https://a:hush-4711@store.example.org/")]
    [InlineData("https://hush-4711@store.example.org/bucket")]
    public void A_wrong_address_is_refused_without_telling_its_secret(string address) =>
        Should.Throw<InvalidOperationException>(() => BucketAddress.Parse(address, Settings())).Message.ShouldNotContain("hush-4711");

    private BucketFiles Open() => new(BucketAddress.Parse(server.Address, Settings()));

    private static async Task<byte[]> ReadAsync(BucketFiles files, string name)
    {
        await using var stream = (await files.OpenAsync(name, Cancel))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
