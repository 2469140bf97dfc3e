using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Palmares.Domain.Tests.Text;

/// <summary>
/// Random UTF-16 made of what the counting rule decides about: every white-space character and its neighbours, letters and
/// digits of several scripts inside and outside the basic plane, combining marks, symbols, and lone surrogates.
/// Every character was assigned long ago: the newest are letters to one version of Unicode and nothing to another.
/// </summary>
public static class AwkwardText
{
    public static readonly IReadOnlyList<char> WhiteSpace =
    [
        .. Range('\u0009', '\u000D'), '\u0020', '\u0085', '\u00A0', '\u1680', .. Range('\u2000', '\u200B'),
        '\u2028', '\u2029', '\u202F', '\u205F', '\u3000', '\uFEFF',
    ];

    /// <summary>Looks like white space to somebody, and is not.</summary>
    private static readonly char[] NearWhiteSpace = ['\0', '\u0008', '\u000E', '\u001C', '\u001F', '\u0086', '\u00AD', '\u180E', '\u200C', '\u200D', '\u2060', '\uFFFD'];

    private static readonly string[] Digits = ["0", "9", "٣", "۴", "५", "৬", "๗", "８", "\U0001D7CE", "\U000104A0", "\U0001E950"];

    private static readonly string[] Numbers = ["²", "½", "Ⅷ", "㊀", "\U00010107", "\U0001F10B"];

    private static readonly string[] Letters = ["a", "É", "ß", "ñ", "ª", "ʰ", "ǅ", "Ж", "ض", "ส", "字", "ﬁ", "\U00020000", "\U00010400", "\U0001D400", "e\u0301"];

    private static readonly string[] Others = ["\u0301", "\u20E3", "\u093E", "'", "’", "-", "–", "—", "/", "«", "•", "%", "€", "_", "👍", "\U000E0041"];

    /// <summary>Those of the first that meet one of the second by chance make an ideograph of plane 2 or private use.</summary>
    private static readonly char[] LoneSurrogates = [.. Range('\uD840', '\uD868'), '\uDBFF', '\uDC00', .. Range('\uDFC0', '\uDFFD')];

    public static readonly Gen<string> Texts = Gen.Sized(size =>
        Gen.Choose(0, Math.Max(size, 40)).SelectMany(length => Gen.ArrayOf(Pieces(), length)).Select(string.Concat));

    private static Gen<string> Pieces() => Gen.Frequency(
        (4, Gen.Elements(WhiteSpace.Select(c => c.ToString()))),
        (3, Gen.Elements("\u00A0", "\u2007", "\u2009", "\u202F")),
        (5, Gen.Elements(Digits)),
        (1, Gen.Elements(Numbers)),
        (5, Gen.Elements(Letters)),
        (3, Gen.Elements(Others)),
        (1, Gen.Elements(NearWhiteSpace.Select(c => c.ToString()))),
        (1, Gen.Elements(LoneSurrogates).Select(c => c.ToString())),
        (1, Gen.Choose(0, 0x024F).Select(c => new Rune(c).ToString())));

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
