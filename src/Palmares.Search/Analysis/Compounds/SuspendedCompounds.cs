using Palmares.Search.Analysis.Concepts;
using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis.Compounds;

/// <summary>
/// Completes German words that leave their last part to a later one: "Unfall- und Krankenversicherung" has the word
/// Unfallversicherung too, joined at the place of its first part.
/// </summary>
internal static class SuspendedCompounds
{
    /// <summary>"Renten-, Kranken-, Pflege- und die Unfallversicherung".</summary>
    private const int MostWordsBetween = 5;

    public static void Complete(string source, LanguageWords words, AnalysedText text)
    {
        if (!source.Contains("- ", StringComparison.Ordinal) && !source.Contains("-,", StringComparison.Ordinal)) return;
        Token[] tokens = [.. text.Tokens];
        LabelNode?[] labels = [.. text.Labels];
        text.Tokens.Clear();
        text.Labels.Clear();
        for (var at = 0; at < tokens.Length;)
        {
            var next = NextWord(tokens, at);
            text.Tokens.AddRange(tokens.AsSpan(at..next));
            text.Labels.AddRange(labels.AsSpan(at..next));
            if (IsSuspended(source, tokens[at]) && FindLastPart(source, tokens, next) is { } last) Add(tokens[at], last, words, text);
            at = next;
        }
    }

    private static void Add(Token suspended, Token last, LanguageWords words, AnalysedText text)
    {
        var forms = words.Forms(suspended.Surface + last.Surface);
        text.Tokens.Add(suspended with { Stem = forms.Stem, Surface = forms.Surface, Kind = TokenKind.Joined, IsStopWord = false });
        text.Labels.Add(forms.Labels);
    }

    private static Token? FindLastPart(string source, Token[] tokens, int at)
    {
        for (var between = 0; between <= MostWordsBetween && at < tokens.Length; between++)
        {
            var word = tokens[at];
            var next = NextWord(tokens, at);
            if (!word.IsLink && !IsSuspended(source, word) && word.Surface is not ("bzw" or "sowie"))
            {
                var parts = tokens[at..next].Where(token => token.Kind == TokenKind.CompoundPart && End(token) == End(word));
                return parts.Select(part => (Token?)part).MinBy(part => part!.Value.Length);
            }
            at = next;
        }
        return null;
    }

    private static bool IsSuspended(string source, Token word) =>
        End(word) + 1 < source.Length && source[End(word)] is '-' or '\u2010' or '\u2011' && source[End(word) + 1] is ' ' or ',' or '\u00a0' or '\n';

    private static int NextWord(Token[] tokens, int at)
    {
        var position = tokens[at].Position;
        while (at < tokens.Length && tokens[at].Position == position) at++;
        return at;
    }

    private static int End(Token token) => token.Start + token.Length;
}
