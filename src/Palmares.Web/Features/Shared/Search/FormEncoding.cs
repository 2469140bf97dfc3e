using System.Buffers;
using System.Text;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// The encoding in which browsers send a GET form (application/x-www-form-urlencoded of the URL standard), so that what a
/// form asks for and what our links say are the same address.
/// </summary>
public static class FormEncoding
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._");

    /// <param name="value">Any text; a lone surrogate becomes U+FFFD.</param>
    public static string Encode(string value)
    {
        if (value.AsSpan().IndexOfAnyExcept(Plain) < 0) return value;

        var builder = new StringBuilder(value.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && Plain.Contains((char)rune.Value)) builder.Append((char)rune.Value);
            else if (rune.Value == ' ') builder.Append('+');
            else
                foreach (var b in utf8[..rune.EncodeToUtf8(utf8)]) builder.Append('%').Append(b.ToString("X2", null));
        }
        return builder.ToString();
    }
}
