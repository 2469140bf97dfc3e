namespace Palmares.Domain.Tests;

/// <summary>Files of the repository's data folder, found by walking up from the test binary.</summary>
internal static class DataFile
{
    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "data", name);
            if (File.Exists(path)) return path;
        }
        throw new FileNotFoundException($"No data/{name} above {AppContext.BaseDirectory}.");
    }
}
