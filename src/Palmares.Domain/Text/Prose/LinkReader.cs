using System.Buffers;
using System.Globalization;

namespace Palmares.Domain.Text.Prose;

/// <summary>
/// Reads <c>[text](address)</c>. Neither part may hold a bracket, the address no parenthesis (it can be written %28): so a
/// reading ends at the next one, and a line full of openings is still read in linear time.
/// </summary>
internal static class LinkReader
{
    private const int LongestAddress = 2_000;

    private static readonly SearchValues<char> NotInAddress = SearchValues.Create("[]() \t");

    /// <summary>Null where it is no link, or not one to the web or to a mailbox.</summary>
    public static (Hyperlink Link, int End)? TryRead(string line, int at)
    {
        var textEnd = line.AsSpan(at + 1).IndexOfAny('[', ']') + at + 1;
        if (textEnd <= at || line[textEnd] != ']' || textEnd + 1 >= line.Length || line[textEnd + 1] != '(') return null;

        var addressStart = textEnd + 2;
        var addressEnd = line.AsSpan(addressStart).IndexOfAny(NotInAddress) + addressStart;
        if (addressEnd < addressStart || line[addressEnd] != ')') return null;

        var text = line[(at + 1)..textEnd].Trim();
        if (text.Length == 0 || SafeAddress(line.AsSpan(addressStart, addressEnd - addressStart)) is not { } address) return null;
        return (new(text, address), addressEnd + 1);
    }

    /// <summary>Escaped; null for what is no absolute address of a scheme that only leads somewhere, or one that hides a password or a name before its host.</summary>
    private static string? SafeAddress(ReadOnlySpan<char> address)
    {
        if (address.Length > LongestAddress || !IsPlain(address)) return null;
        if (!Uri.TryCreate(address.ToString(), UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme == Uri.UriSchemeMailto) return uri.AbsoluteUri;
        return uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps ? uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null : null;
    }

    private static bool IsPlain(ReadOnlySpan<char> address)
    {
        foreach (var letter in address)
        {
            if (letter is '\\' or '"' or '<' or '>') return false;
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.SpaceSeparator) return false;
        }
        return true;
    }
}
