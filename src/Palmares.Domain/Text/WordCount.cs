using System.Globalization;
using System.Text;

namespace Palmares.Domain.Text;

/// <summary>
/// The programme's rule of counting words, the same as <c>word-count.mjs</c> in the browser: the text is cut at white
/// space, and a piece counts as one word if it holds a letter or a number. Any UTF-16 is taken: a lone surrogate is
/// neither white space nor letter nor number. One pass, no allocation.
/// </summary>
public static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var _ in Words(text)) words++;
        return words;
    }

    /// <summary>The words in order, each from white space to white space, so that those over a limit can be marked.</summary>
    public static WordEnumerator Words(ReadOnlySpan<char> text) => new(text);

    internal static bool IsWhiteSpace(int c) => c switch
    {
        <= 0x20 => c is 0x20 or (>= 0x09 and <= 0x0D),
        < 0x1680 => c is 0x85 or 0xA0,
        _ => c is 0x1680 or (>= 0x2000 and <= 0x200B) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000 or 0xFEFF,
    };

    /// <summary>No-break and thin spaces: they group the digits of a number, as in "10 000".</summary>
    internal static bool IsDigitGrouping(int c) => c is 0x00A0 or 0x2007 or 0x2009 or 0x202F;

    internal static bool IsLetterOrNumber(UnicodeCategory category)
        => category is <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber);

    internal static bool IsDecimalDigitAt(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length) return false;
        Rune.DecodeFromUtf16(text[position..], out var rune, out _);
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
    }
}
