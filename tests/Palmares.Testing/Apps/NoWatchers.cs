using System.Runtime.CompilerServices;

namespace Palmares.Testing.Apps;

/// <summary>Dozens of applications run at once in one process, and a system gives few file watchers: none of them watches its settings or files.</summary>
internal static class NoWatchers
{
#pragma warning disable CA2255 // exactly what it is for: before the first host is built
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("ASPNETCORE_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
