using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Palmares.Data;

namespace Palmares.Web.Features.Shared.Files;

/// <summary>Files in a folder, spread over sub-folders by the first two digits of their name.</summary>
public sealed class FolderFiles(string folder) : FileStore
{
    public override async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (File.Exists(path)) return sha256;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await DurableFile.WriteAsync(path, stream => stream.WriteAsync(content, cancellation).AsTask());
        return sha256;
    }

    public override Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) return Task.FromResult<Stream?>(null);
        var path = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(path) ? File.OpenRead(path) : null);
    }

    public override async IAsyncEnumerable<StoredFile> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new(file.Name, file.LastWriteTimeUtc);
        }
    }

    private string PathOf(string sha256) => Path.Join(folder, sha256[..2], sha256);
}
