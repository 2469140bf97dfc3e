using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Search.Tests;

/// <summary>A deliberately simple reading of words, so that the data are judged without the analyzer they feed.</summary>
internal static partial class PlainWords
{
    /// <summary>Lower case without diacritics.</summary>
    public static string Fold(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant();
    }

    /// <summary>The words folded, without usual plural endings, each between bars: "|old||age||pension|".</summary>
    public static string Of(string text) => string.Concat(Word.Matches(Fold(text)).Select(word => $"|{Singular(word.Value)}|"));

    private static string Singular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        return word.Length > 3 ? word.TrimEnd('s') : word;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word { get; }
}
