namespace Palmares.Browser.Tests.Browsing;

/// <summary>The machine's own Chromium; the tests download no browser.</summary>
internal static class ChromiumExecutable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary><c>PALMARES_CHROMIUM</c>, else what is on the PATH; null if there is none.</summary>
    public static string? Find()
    {
        var configured = Environment.GetEnvironmentVariable("PALMARES_CHROMIUM");
        if (!string.IsNullOrEmpty(configured)) return File.Exists(configured) ? configured : null;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Join(folder, name))).FirstOrDefault(File.Exists);
    }
}
