using Palmares.Web.Hosting;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>Keeps the folder of made PDFs small, which is a cache: what is older than 30 days goes, and beyond 1 GB the oldest first.</summary>
public sealed class TrimPapers(IConfiguration configuration, Seldom seldom, TimeProvider clock) : Chore
{
    public const long MostBytes = 1L << 30;

    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public override Task<int> RunAsync(CancellationToken cancellation) =>
        Task.FromResult(seldom.IsDue<TrimPapers>(Every) ? Trim(new(Path.Join(configuration.DataFolder(), "pdf")), MostBytes, clock.GetUtcNow() - Longest) : 0);

    /// <returns>How many files went. One that somebody reads at this moment is theirs until they close it.</returns>
    public static int Trim(DirectoryInfo folder, long mostBytes, DateTimeOffset oldest)
    {
        if (!folder.Exists) return 0;
        var (kept, removed) = (0L, 0);
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            if (file.LastWriteTimeUtc >= oldest.UtcDateTime && kept + file.Length <= mostBytes)
            {
                kept += file.Length;
                continue;
            }
            file.Delete();
            removed++;
        }
        return removed;
    }
}
