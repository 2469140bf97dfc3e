using System.Buffers;
using System.Text;

namespace Palmares.Data.Exchange;

/// <summary>The shapes of short texts, the same as the database's CHECK constraints.</summary>
internal static class Shape
{
    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 100
        && !text.AsSpan().ContainsAnyExcept(SlugLetters)
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);

    public static bool IsCountryCode(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    /// <summary>A BCP 47 tag such as fr, pt-BR or zh-Hans.</summary>
    public static bool IsLanguageTag(string text)
    {
        var parts = text.Split('-');
        return text.Length <= 35
            && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>An absolute address that is safe to show as a link.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>Well-formed, and without control characters other than tab and line feed.</summary>
    public static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n')) return false;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }
}
