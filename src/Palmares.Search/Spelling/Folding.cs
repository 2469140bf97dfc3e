using Palmares.Search.Analysis;

namespace Palmares.Search.Spelling;

/// <summary>Texts as they are compared by their beginnings: folded words with a space between.</summary>
internal static class Folding
{
    public static string Of(Analyzer analyzer, string text, string language) => Of(analyzer.Analyze(text, language));

    public static string Of(AnalysedText text) =>
        string.Join(' ', text.Tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Surface));
}
