namespace Palmares.Web.Features.Shared.Files;

/// <summary>Where the bytes of attachments and scans are. Named by their own SHA-256, so that a file is stored once and never changes.</summary>
public abstract class FileStore
{
    /// <summary>Keeps the content durably before it returns.</summary>
    /// <returns>Its SHA-256, 64 hexadecimal digits.</returns>
    public abstract Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Null where there is no such file.</summary>
    public abstract Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation);

    /// <summary>Every file that is kept, in any order.</summary>
    public abstract IAsyncEnumerable<StoredFile> AllAsync(CancellationToken cancellation);
}

/// <param name="Name">Its SHA-256, unless somebody put it there by hand.</param>
public sealed record StoredFile(string Name, DateTimeOffset KeptAt);
