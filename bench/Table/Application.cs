using Palmares.Bench.Load;

namespace Palmares.Bench.Table;

/// <summary>Starts the real application, built in Release like this program, over a data folder.</summary>
internal static class Application
{
    /// <summary>Where the application finds its static files.</summary>
    public static readonly string ContentRoot = Path.Join(Root(), "src", "Palmares.Web");

    private static readonly string Dll = Path.Join(ContentRoot, "bin", "Release", "net10.0", "palmares.dll");

    public static Task<ServerProcess> StartAsync(string dataFolder, bool isDemo = false) => ServerProcess.StartAsync(
        Dll,
        ContentRoot,
        ["serve"],
        new Dictionary<string, string> { ["PALMARES_DATA"] = dataFolder, ["PALMARES_URL"] = "http://127.0.0.1", ["PALMARES_DATABASE"] = "", ["PALMARES_DEMO"] = isDemo ? "1" : "0" },
        "/en/library");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Palmares.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run the bench from inside the repository.");
        return folder.FullName;
    }
}
