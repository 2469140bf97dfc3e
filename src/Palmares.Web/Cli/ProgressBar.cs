namespace Palmares.Web.Cli;

/// <summary>A bar with a count on standard error, where that is a terminal; nothing elsewhere.</summary>
internal sealed class ProgressBar(string what) : IProgress<(int Done, int Total)>
{
    private const int Width = 30;

    /// <summary>Null where nobody would see it.</summary>
    public static ProgressBar? For(string what) => Console.IsErrorRedirected ? null : new(what);

    public void Report((int Done, int Total) value)
    {
        var (done, total) = value;
        var filled = total == 0 ? Width : (int)((long)Width * done / total);
        Console.Error.Write($"\r{what,-14} [{new string('#', filled)}{new string('.', Width - filled)}] {done}/{total}");
        if (done >= total) Console.Error.WriteLine();
    }
}
