using System.Globalization;
using System.Text;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// What each character is to the tokenizer. Normal text consists of word characters (letters, digits, combining marks), the
/// marks that can link them (apostrophe, hyphen, ampersand, full stop), and spaces for all else.
/// </summary>
internal static class Characters
{
    /// <summary>Characters below this are looked up in <see cref="Simple"/>.</summary>
    public const int SimpleCount = 0x250;

    /// <summary>The one normal character of a simple one, or NUL where it takes more than a look (ligatures, ß, soft hyphen, …).</summary>
    public static readonly char[] Simple = [.. Enumerable.Range(0, SimpleCount).Select(c => MakeSimple((char)c))];

    public static bool IsWord(char normal) => normal >= '0';

    /// <summary>Whether it makes one word of its neighbours, which are words too: "e-service", "R&amp;D".</summary>
    public static bool IsLink(char normal) => normal is '-' or '&';

    /// <summary>Scripts written without spaces: each character counts as a word.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    /// <summary>Whether it belongs to the character before it: combining marks, and the parts of Hangul syllables.</summary>
    public static bool IsExtending(char c) =>
        c is >= '\u1160' and <= '\u11ff' or >= '\u3131' and <= '\u318e' or >= '\uffa1' and <= '\uffdc'
        || (c >= '\u0300' && IsMark(char.GetUnicodeCategory(c)));

    /// <summary>Whether it goes with the character before it: extends it, or vanishes.</summary>
    public static bool Continues(char c) => c == '\u00ad' || (c >= '\u0300' && (IsExtending(c) || IsIgnorable(c)));

    public static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Invisible characters that vanish: soft hyphen, zero-width and direction marks, fillers, variation selectors.</summary>
    public static bool IsIgnorable(int codePoint) =>
        codePoint is 0x034f or 0x115f or 0x1160 or 0x3164 or 0xffa0 or >= 0xfe00 and <= 0xfe0f or >= 0xe0100 and <= 0xe01ef
        || CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.Format;

    /// <summary>Never text: normalization refuses some of them.</summary>
    public static bool IsNoncharacter(int codePoint) => (codePoint & 0xfffe) == 0xfffe || codePoint is >= 0xfdd0 and <= 0xfdef;

    public static bool IsGeneralPunctuation(char c) => c is >= '\u2000' and <= '\u206f';

    /// <summary>The linking mark or space that a character which belongs to no word stands for.</summary>
    public static char LinkOrSpace(int codePoint) => codePoint switch
    {
        '\'' or '`' or '\u00b4' or '\u2018' or '\u2019' or '\u201b' or '\u2032' => '\'',
        '-' or '\u2010' or '\u2011' or '\u2212' => '-',
        '&' or '.' => (char)codePoint,
        _ => ' ',
    };

    /// <summary>Apostrophes that Unicode counts among the letters, as in Nukuʻalofa.</summary>
    public static bool IsLetterApostrophe(int codePoint) => codePoint is >= 0x02b9 and <= 0x02bd;

    private static char MakeSimple(char c)
    {
        if (c is 'ß' or 'İ' or '\u00ad') return '\0';
        if (LinkOrSpace(c) is var link and not ' ') return link;
        if (!c.ToString().IsNormalized(NormalizationForm.FormKC)) return '\0';
        return char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ';
    }
}
