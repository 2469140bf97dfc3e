using System.Diagnostics;
using System.Globalization;

namespace Palmares.Browser.Tests.Browsing;

internal static class ChromiumProcess
{
    /// <summary>Kills the browser that keeps its profile in the folder, with nothing finished; its helpers go with it.</summary>
    public static void Kill(string folder)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out var id) || !IsBrowser(process, folder)) continue;
            using var browser = Process.GetProcessById(id);
            browser.Kill();
            browser.WaitForExit();
        }
    }

    private static bool IsBrowser(string process, string folder)
    {
        try
        {
            var arguments = File.ReadAllText(Path.Join(process, "cmdline")).Split('\0');
            return arguments.Contains($"--user-data-dir={folder}") && !Array.Exists(arguments, argument => argument.StartsWith("--type=", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false; // gone meanwhile
        }
    }
}
