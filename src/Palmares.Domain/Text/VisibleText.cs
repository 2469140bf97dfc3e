using System.Globalization;
using System.Text;

namespace Palmares.Domain.Text;

/// <summary>
/// Typed text without characters that nobody sees but that make it read otherwise than it is: controls, embeddings and
/// overrides of direction, invisible operators and tags. They are taken out and not refused, since nobody could find them.
/// </summary>
public static class VisibleText
{
    /// <summary>A name, a title, a caption: on one line, trimmed; also without marks of direction, soft hyphens and blanks that are letters.</summary>
    public static string Line(string? typed) => Cleaned((typed ?? "").ReplaceLineEndings(" "), isLine: true).Trim();

    /// <summary>Running text; its line ends become U+000A. It keeps what other scripts and typesetting need: joiners, marks of direction, soft hyphens, zero-width spaces.</summary>
    public static string Lines(string? typed) => Cleaned((typed ?? "").ReplaceLineEndings("\n"), isLine: false);

    /// <summary>At most so many UTF-16 code units, no character halved.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static string Cleaned(string typed, bool isLine)
    {
        var text = new StringBuilder(typed.Length);
        var (before, joiner) = (default(Rune), default(Rune));
        foreach (var typedRune in typed.EnumerateRunes())
        {
            var rune = isLine && Rune.IsControl(typedRune) ? new Rune(' ') : typedRune;
            if (isLine && IsJoiner(rune)) joiner = rune;
            if (IsHidden(rune, isLine)) continue;
            if (joiner != default && IsJoined(before) && IsJoined(rune)) text.Append(joiner);
            text.Append(rune);
            (before, joiner) = (rune, default);
        }
        return text.ToString();
    }

    private static bool IsHidden(Rune rune, bool isLine) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\t'),
        UnicodeCategory.Format => !IsArabicSign(rune) && (isLine || !IsOfUse(rune)),
        _ => isLine && rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0,
    };

    /// <summary>Signs of numbers and of verses are format characters too, and seen.</summary>
    private static bool IsArabicSign(Rune rune) => rune.Value is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD;

    private static bool IsOfUse(Rune rune) => IsJoiner(rune) || rune.Value is 0xAD or 0x61C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF;

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    /// <summary>Latin needs no joiner on one line; Persian, Sinhala and emoji do.</summary>
    private static bool IsJoined(Rune rune) => rune.Value > 0x24F && !Rune.IsWhiteSpace(rune);
}
