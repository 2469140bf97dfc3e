using Palmares.Data;
using Palmares.Data.Exchange;

namespace Palmares.Web.Cli;

/// <summary>To a file as CSV where its name ends in .csv, else as JSON; a file appears whole or not at all.</summary>
internal static class ExportVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args, 1, 2, "--csv");
        var kind = ImportVerb.KindNamed(arguments.Words[0]);
        var file = arguments.Words.ElementAtOrDefault(1);
        var csv = arguments.Has("--csv") || file?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;

        await using var services = CliServices.Build();
        var exporter = services.GetRequiredService<Exporter>();
        Func<ExchangeKind, Stream, CancellationToken, Task> write = csv ? exporter.WriteCsvAsync : exporter.WriteJsonAsync;
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await write(kind, output, CancellationToken.None);
            return CommandLine.Done;
        }

        await DurableFile.WriteAsync(file, output => write(kind, output, CancellationToken.None));
        return CommandLine.Done;
    }
}
