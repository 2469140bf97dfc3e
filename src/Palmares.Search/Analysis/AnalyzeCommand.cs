namespace Palmares.Search.Analysis;

/// <summary>What <c>palmares analyze LANG</c> does, for tuning search.</summary>
public static class AnalyzeCommand
{
    /// <summary>
    /// For each line of <paramref name="input"/> writes one line: its stem before diacritics are folded, a tab, its index tokens
    /// separated by spaces. A line of several words gives the stems of all, separated by spaces, likewise.
    /// </summary>
    public static void Run(Analyzer analyzer, string language, TextReader input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        while (input.ReadLine() is { } line)
        {
            var stems = string.Join(' ', analyzer.Analyze(line, language).Tokens.Select(token => token.Stem));
            output.WriteLine($"{stems}\t{stems}");
        }
    }
}
