using System.Text;
using Palmares.Search.Analysis;

namespace Palmares.Search.Tests.Analysis;

/// <summary>Short ways to ask the analyzer what the tests ask most.</summary>
internal static class AnalysisExtensions
{
    public static readonly Analyzer Plain = new(Thesaurus.Empty);

    /// <summary>The words as the index has them, in order.</summary>
    public static IEnumerable<string> Surfaces(string text, string language = "en") =>
        Plain.Analyze(text, language).Tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Surface);

    /// <summary>The words as they stand in the original text, in order.</summary>
    public static IEnumerable<string> Sources(string text, string language = "en") =>
        Plain.Analyze(text, language).Tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.In(text));

    public static IEnumerable<string> Of(this AnalysedText analysed, TokenKind kind) =>
        analysed.Tokens.Where(token => token.Kind == kind).Select(token => token.Stem);

    /// <summary>What of the text the token covers.</summary>
    public static string In(this Token token, string text) => text.Substring(token.Start, token.Length);

    /// <summary>Whether a query finds a text: each of its words has a stem, parts excepted, that the text has in its language.</summary>
    public static bool Finds(string query, string text, string language)
    {
        var stems = Plain.Analyze(text, language).Tokens.Select(token => token.Stem).ToHashSet();
        return Plain.AnalyzeQuery(query).Words.All(word => word.Stems
            .Any(stem => stem.Language == language && stem.Kind != TokenKind.CompoundPart && stems.Contains(stem.Stem)));
    }

    public static Thesaurus Load(string json) => Thesaurus.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
