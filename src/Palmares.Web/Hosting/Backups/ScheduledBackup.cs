using System.Globalization;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Hosting.Backups;

/// <summary>
/// Makes a backup when the newest one of the folder is old enough, and takes the oldest away. A lock in the folder keeps nodes
/// that share it from making one each.
/// </summary>
public sealed partial class ScheduledBackup(BackupPlan plan, MakeBackup make, TimeProvider clock, ILogger<ScheduledBackup> log, BackupBucket? bucket = null) : Chore
{
    internal const string Begin = "palmares-";
    private const string End = ".zip";
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>After a failure, so that a full disk is not asked every few seconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!IsDue(now) || now < plan.NotBefore) return 0;
        plan.NotBefore = now + Pause;
        Directory.CreateDirectory(plan.Folder);
        using var held = TryLock();
        // The other has made it meanwhile, or is making it.
        if (held is null || !IsDue(now)) return 0;

        foreach (var unfinished in Directory.EnumerateFiles(plan.Folder, $"{Begin}*.part*")) File.Delete(unfinished);
        var path = Path.Join(plan.Folder, Begin + now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture) + End);
        var report = await make.RunAsync(path, progress: null, cancellation);
        Made(report.Manifest.Database.Rows, report.Manifest.FileParts.Count, report.Bytes);
        if (report.Broken.Count > 0) FilesAreBroken(report.Broken.Count);
        foreach (var old in Backups().Skip(plan.Keep)) File.Delete(old.Path);
        if (bucket is not null) await CopyAsync(bucket, path, cancellation);
        return 1;
    }

    /// <summary>The backup itself is made; the next one is copied again.</summary>
    private async Task CopyAsync(BackupBucket bucket, string path, CancellationToken cancellation)
    {
        try
        {
            await bucket.KeepAsync(path, plan.Keep, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            NotCopied(exception);
        }
    }

    // A backup from the future was made while the clock was wrong.
    private bool IsDue(DateTimeOffset now) => Backups().Find(backup => backup.MadeAt <= now) is not { Path: not null } newest || now - newest.MadeAt >= plan.Every;

    /// <summary>The newest first; other files in the folder are nobody's business here.</summary>
    private List<(string Path, DateTimeOffset MadeAt)> Backups()
    {
        if (!Directory.Exists(plan.Folder)) return [];
        var backups = new List<(string Path, DateTimeOffset MadeAt)>();
        foreach (var path in Directory.EnumerateFiles(plan.Folder, $"{Begin}*{End}"))
        {
            var stamp = Path.GetFileName(path)[Begin.Length..^End.Length];
            if (DateTimeOffset.TryParseExact(stamp, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt)) backups.Add((path, madeAt));
        }
        return [.. backups.OrderByDescending(backup => backup.MadeAt)];
    }

    private FileStream? TryLock()
    {
        try
        {
            return new(Path.Join(plan.Folder, ".palmares-backup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The backup is made, but its copy did not reach the bucket")]
    private partial void NotCopied(Exception exception);

    [LoggerMessage(LogLevel.Information, "Backup made and verified: {Rows} rows, {Files} files, {Bytes} bytes")]
    private partial void Made(long rows, int files, long bytes);

    [LoggerMessage(LogLevel.Error, "{Count} files are missing or damaged in the file store; run palmares check")]
    private partial void FilesAreBroken(int count);
}
