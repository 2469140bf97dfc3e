using System.Globalization;
using System.Text;

namespace Palmares.Search.Analysis.Words;

/// <summary>Takes the diacritics off: é as e, ñ as n, ø as o, œ as oe. Works on lower-case normal text; folding twice changes nothing.</summary>
internal static class Diacritics
{
    private const char Gone = '\0';

    /// <summary>One letter for each character of the alphabets in which diacritics can be left off.</summary>
    private static readonly char[] Bases = MakeBases();

    public static string Fold(string text) => Ascii.IsValid(text) ? text : Fold(text.AsSpan());

    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            switch (c)
            {
                case 'ß': folded.Append("ss"); break;
                case 'æ' or 'ǽ' or 'ǣ': folded.Append("ae"); break;
                case 'œ': folded.Append("oe"); break;
                case 'þ': folded.Append("th"); break;
                default:
                    var folding = c < Bases.Length ? Bases[c] : IsPoint(c) ? Gone : c;
                    if (folding != Gone) folded.Append(folding);
                    break;
            }
        }
        return folded.ToString();
    }

    private static char[] MakeBases()
    {
        var bases = new char[0x2000];
        for (var c = '\0'; c < bases.Length; c++) bases[c] = BaseOf(c);
        return bases;
    }

    private static char BaseOf(char c)
    {
        switch (c)
        {
            case '\0': return Gone;
            case 'ø' or 'ǿ': return 'o';
            case 'ð' or 'đ': return 'd';
            case 'ł': return 'l';
            case 'ħ': return 'h';
            case 'ı': return 'i';
            case 'ŧ': return 't';
            case 'ŋ': return 'n';
        }
        if (c is >= '\u0300' and <= '\u036f' || IsPoint(c)) return Gone;
        if (c is >= '\u0530' and < '\u1e00' || char.IsSurrogate(c)) return c;
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Skip(1).All(part => char.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark) ? parts[0] : c;
    }

    /// <summary>Vowel points of Hebrew and Arabic, which most texts leave off.</summary>
    private static bool IsPoint(char c) => c is >= '\u0591' and <= '\u05c7' or >= '\u064b' and <= '\u065f' or '\u0670';
}
