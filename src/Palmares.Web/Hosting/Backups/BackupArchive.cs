using System.IO.Compression;

namespace Palmares.Web.Hosting.Backups;

/// <summary>An archive that is there to be read: a ZIP file, so that people can look into it with what they have.</summary>
public sealed class BackupArchive : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="InvalidDataException">No archive of this program's, or one cut short.</exception>
    public static async Task<BackupArchive> OpenAsync(Stream stream, CancellationToken cancellation)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellation);
            await using var manifest = await (zip.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException("it has no manifest.")).OpenAsync(cancellation);
            return new(zip, await BackupManifest.ReadAsync(manifest, cancellation));
        }
        catch (InvalidDataException exception)
        {
            zip?.Dispose();
            throw new InvalidDataException($"This is no backup of Palmares, or not a whole one: {exception.Message}", exception);
        }
    }

    public Stream Open(string part) => (_zip.GetEntry(part) ?? throw new InvalidDataException($"The backup lacks {part}.")).Open();

    /// <summary>Reads everything and compares it with what the manifest says.</summary>
    /// <exception cref="InvalidDataException">Something is missing, more, or changed.</exception>
    public async Task VerifyAsync(Action? eachPart, CancellationToken cancellation)
    {
        var names = _zip.Entries.Select(entry => entry.FullName).Where(name => name != BackupManifest.Name).Order(StringComparer.Ordinal);
        if (!names.SequenceEqual(Manifest.Parts.Select(part => part.Name).Order(StringComparer.Ordinal))) throw new InvalidDataException("The backup holds other files than its manifest says.");
        foreach (var part in Manifest.Parts)
        {
            if (await ReadAsync(part, cancellation) != part) throw new InvalidDataException($"{part.Name} in the backup is damaged.");
            eachPart?.Invoke();
        }
    }

    public void Dispose() => _zip.Dispose();

    private async Task<BackupPart?> ReadAsync(BackupPart part, CancellationToken cancellation)
    {
        try
        {
            await using var content = Open(part.Name);
            await using var hashed = new HashedStream(Stream.Null);
            await content.CopyToAsync(hashed, cancellation);
            return new(part.Name, hashed.Length, hashed.Sha256());
        }
        catch (InvalidDataException)
        {
            // What cannot even be decompressed.
            return null;
        }
    }
}
