using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Backups;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Hosting.Backups;

/// <summary>
/// Puts a backup in the place of what is there: first everything is read and compared, then files are kept, then the database
/// is replaced at once, at last it is brought to this version. Interrupted before that, the old database stands.
/// </summary>
public sealed class RestoreBackup(DatabaseProvider provider, IDbContextFactory<PalmaresDb> databases, FileStore files, IndexFile index)
{
    /// <param name="replace">What is there may go.</param>
    /// <param name="progress">Parts read and put back, of all.</param>
    /// <exception cref="InvalidOperationException">Refused; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The backup is no good; the message says why. Nothing was changed.</exception>
    public async Task<BackupManifest> RunAsync(string path, bool replace, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        using var archive = await BackupArchive.OpenAsync(File.OpenRead(path), cancellation);
        var manifest = archive.Manifest;
        await RefuseUnfitAsync(manifest, cancellation);
        if (!replace) await RefuseFullAsync(cancellation);

        var (done, total) = (0, manifest.Parts.Count + manifest.FileParts.Count + 1);
        await archive.VerifyAsync(() => progress?.Report((++done, total)), cancellation);
        foreach (var part in manifest.FileParts)
        {
            await KeepAsync(archive, part, cancellation);
            progress?.Report((++done, total));
        }
        await provider.RestoreAsync(new(manifest.Database, manifest.DatabaseParts, archive.Open), cancellation);
        // It knows nothing of the past, and might hold what the database no longer does.
        index.Forget();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await provider.MigrateAsync(db, cancellation);
        progress?.Report((total, total));
        return manifest;
    }

    private async Task RefuseUnfitAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        if (manifest.Engine != provider.Name) throw new InvalidOperationException($"The backup is of a {manifest.Engine} database, and PALMARES_DATABASE names {provider.Name}.");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!db.Database.GetMigrations().Contains(manifest.Database.Migration))
            throw new InvalidOperationException($"The backup was made by version {manifest.Program}, whose schema ({manifest.Database.Migration}) this version, {BackupManifest.CurrentProgram}, does not know. Install that version or a later one.");
    }

    private async Task RefuseFullAsync(CancellationToken cancellation)
    {
        var there = await provider.FactsAsync(cancellation);
        if (there.IsEmpty) return;
        var largest = there.Tables.OrderByDescending(table => table.Value).Take(3).Select(table => $"{table.Key} {table.Value}");
        throw new InvalidOperationException($"The database is not empty ({there.Rows} rows; {string.Join(", ", largest)}). --replace throws all of it away and restores the backup instead.");
    }

    private async Task KeepAsync(BackupArchive archive, string part, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await using (var stored = archive.Open(part)) await stored.CopyToAsync(content, cancellation);
        await files.KeepAsync(content.GetBuffer().AsMemory(0, (int)content.Length), cancellation);
    }
}
