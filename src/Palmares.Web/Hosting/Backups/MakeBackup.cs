using System.IO.Compression;
using Palmares.Data;
using Palmares.Web.Features.Shared.Files;

namespace Palmares.Web.Hosting.Backups;

/// <param name="Broken">Files that rows name and the file store does not have as it got them: the backup holds what is there.</param>
public sealed record BackupReport(BackupManifest Manifest, long Bytes, IReadOnlyList<string> Broken);

/// <summary>
/// Writes database and files of one moment into one archive while the program serves, reads it back and compares. Files
/// never change and are kept before the row that names them, so that those of the snapshot's rows are there.
/// </summary>
public sealed class MakeBackup(DatabaseProvider provider, FileStore files, TimeProvider clock)
{
    /// <param name="path">Gets its name only when it is whole, verified and on the disk.</param>
    /// <param name="progress">Parts written and read back, of all.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public async Task<BackupReport> RunAsync(string path, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        BackupReport? report = null;
        await DurableFile.WriteAsync(path, async stream =>
        {
            report = await WriteAsync((FileStream)stream, progress, cancellation);
            await VerifyAsync((FileStream)stream, report.Manifest, progress, cancellation);
        });
        return report!;
    }

    private async Task<BackupReport> WriteAsync(FileStream stream, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        var madeAt = clock.GetUtcNow();
        await using var snapshot = await provider.SnapshotAsync($"{stream.Name}.db", cancellation);
        var (parts, broken) = (new List<BackupPart>(), new List<string>());
        var total = 2 * (snapshot.Parts.Count + snapshot.Facts.Files.Count);
        BackupManifest manifest;
        await using (var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            var into = new Target(zip, madeAt);
            foreach (var part in snapshot.Parts)
            {
                parts.Add(await into.AddAsync(part, CompressionLevel.Fastest, output => snapshot.WriteAsync(part, output, cancellation), cancellation));
                progress?.Report((parts.Count, total));
            }
            foreach (var (at, sha256) in snapshot.Facts.Files.Index())
            {
                var part = await AddFileAsync(into, sha256, cancellation);
                if (part is not null) parts.Add(part);
                if (part?.Sha256 != sha256) broken.Add(sha256);
                progress?.Report((snapshot.Parts.Count + at + 1, total));
            }
            manifest = new(BackupManifest.CurrentFormat, BackupManifest.CurrentProgram, madeAt, provider.Name, snapshot.Facts, parts);
            await into.AddAsync(BackupManifest.Name, CompressionLevel.Fastest, output => manifest.WriteAsync(output, cancellation), cancellation);
        }
        await stream.FlushAsync(cancellation);
        return new(manifest, stream.Length, broken);
    }

    /// <summary>Not compressed: attachments are by their own formats.</summary>
    private async Task<BackupPart?> AddFileAsync(Target into, string sha256, CancellationToken cancellation)
    {
        try
        {
            await using var content = await files.OpenAsync(sha256, cancellation);
            return content is null ? null
                : await into.AddAsync(BackupManifest.Files + sha256, CompressionLevel.NoCompression, output => content.CopyToAsync(output, cancellation), cancellation);
        }
        catch (InvalidDataException)
        {
            // A store that compares by itself gives nothing of what is damaged.
            return null;
        }
    }

    /// <summary>What was written is what can be read, not what was meant to be written.</summary>
    private static async Task VerifyAsync(FileStream written, BackupManifest meant, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        using var archive = await BackupArchive.OpenAsync(File.OpenRead(written.Name), cancellation);
        if (!archive.Manifest.Parts.SequenceEqual(meant.Parts) || meant.Database.DifferencesTo(archive.Manifest.Database).Count > 0)
            throw new InvalidDataException("The backup that can be read is not the one that was written.");
        var (done, total) = (meant.Parts.Count, 2 * meant.Parts.Count);
        await archive.VerifyAsync(() => progress?.Report((++done, total)), cancellation);
    }

    private sealed record Target(ZipArchive Zip, DateTimeOffset MadeAt)
    {
        public async Task<BackupPart> AddAsync(string name, CompressionLevel level, Func<Stream, Task> write, CancellationToken cancellation)
        {
            var entry = Zip.CreateEntry(name, level);
            entry.LastWriteTime = MadeAt;
            await using var output = await entry.OpenAsync(cancellation);
            await using var hashed = new HashedStream(output);
            await write(hashed);
            return new(name, hashed.Length, hashed.Sha256());
        }
    }
}
