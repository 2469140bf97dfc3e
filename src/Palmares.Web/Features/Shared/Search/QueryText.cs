using System.Globalization;
using System.Text;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>Makes words from an address fit to be searched, shown and put into addresses again.</summary>
public static class QueryText
{
    /// <summary>
    /// Well-formed, white space and control characters collapsed to single spaces, trimmed, without characters that turn
    /// the direction of the text around them, at most <paramref name="longest"/> UTF-16 code units.
    /// </summary>
    public static string Clean(string value, int longest, out bool cut)
    {
        var builder = new StringBuilder(Math.Min(value.Length, longest));
        var pendingSpace = false;
        cut = false;
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                pendingSpace = builder.Length > 0;
                continue;
            }
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) continue;
            if (builder.Length + (pendingSpace ? 1 : 0) + rune.Utf16SequenceLength > longest)
            {
                cut = true;
                break;
            }
            if (pendingSpace) builder.Append(' ');
            pendingSpace = false;
            builder.Append(rune.ToString());
        }
        return builder.ToString();
    }
}
