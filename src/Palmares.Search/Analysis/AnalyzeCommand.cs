using Palmares.Search.Analysis.Stemming;
using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis;

/// <summary>What <c>palmares analyze LANG</c> does, for tuning search.</summary>
public static class AnalyzeCommand
{
    /// <summary>
    /// For each line of <paramref name="input"/> writes one line: its stem before diacritics are folded, a tab, its index tokens
    /// separated by spaces. Of a line of several words the stems of all are given, separated by spaces.
    /// </summary>
    public static void Run(Analyzer analyzer, string language, TextReader input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var analysed = new AnalysedText();
        while (input.ReadLine() is { } line)
        {
            analyzer.Analyze(line, language, analysed);
            output.Write(Stems(line, language));
            output.Write('\t');
            output.Write(string.Join(' ', analysed.Tokens.Select(token => token.Stem).Distinct()));
            output.Write('\n');
        }
    }

    /// <summary>The stems of what stands between the spaces; apostrophes are left to the stemmer, as in the published word lists.</summary>
    private static string Stems(string line, string language)
    {
        using var normal = new NormalText(line);
        var words = new string(normal.Chars).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('-', '&', '.'));
        return string.Join(' ', words.Where(word => word.Length > 0).Select(word => Stemmer.Stem(word, language)));
    }
}
