using System.Text;
using Palmares.Domain.Shared;
using Palmares.Search.Analysis;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Cli;

/// <summary>Shows what the search index makes of words.</summary>
internal static class AnalyzeVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<int> RunAsync(string[] args)
    {
        var code = new Arguments(args, 1, 1).Words[0];
        var language = Languages.Find(code) ?? throw new UsageException($"no language \"{code}\"; there are en, fr, de, es.");
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        AnalyzeCommand.Run(new Analyzer(ThesaurusFile.Load()), language.Code(), input, output);
        return CommandLine.Done;
    }
}
