using System.Globalization;
using Palmares.Bench.Check;
using Palmares.Bench.Limits;
using Palmares.Bench.Rush;
using Palmares.Bench.Table;

namespace Palmares.Bench;

internal static class Bench
{
    public static async Task<int> Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is [LimitsApp.Verb, ..])
        {
            LimitsApp.Run(arguments[1..]);
            return 0;
        }
        if (Options.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }

        var folder = options.Keep ?? Directory.CreateTempSubdirectory("palmares-bench-").FullName;
        Directory.CreateDirectory(folder);
        try
        {
            if (options.Table) await new SpeedTable(options, folder).RunAsync();
            if (options.Rush) await new RushTable(options, folder).RunAsync();
            return options.Check ? await new CheckRun(folder).RunAsync() : 0;
        }
        finally
        {
            if (options.Keep is null) Directory.Delete(folder, recursive: true);
        }
    }
}
