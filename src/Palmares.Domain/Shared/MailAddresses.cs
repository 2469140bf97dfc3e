using System.Globalization;

namespace Palmares.Domain.Shared;

/// <summary>Whether a text can be an e-mail address; only a mail that arrives proves one.</summary>
public static class MailAddresses
{
    public const int Longest = 254;

    private const int LongestLocal = 64;

    private const int LongestLabel = 63;

    /// <summary>
    /// A local part of letters, figures and signs that route nothing and quote nothing (no "%", "!", quotation marks), one @, and a
    /// host's name of two labels or more; letters of any script. No number is a host.
    /// </summary>
    public static bool IsPlausible(string? text)
    {
        if (text is null || text.Length > Longest) return false;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= LongestLocal && IsLocal(text.AsSpan(0, at)) && IsHost(text.AsSpan(at + 1));
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        foreach (var sign in local)
            if (!IsLetterOrFigure(sign) && !".-_+'&=~#$*/?^".Contains(sign, StringComparison.Ordinal)) return false;
        return local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var labels = 0;
        var isNumber = false;
        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-') return false;
            foreach (var sign in label)
                if (!IsLetterOrFigure(sign) && sign != '-') return false;
            labels++;
            isNumber = !label.ContainsAnyExceptInRange('0', '9');
        }
        return labels > 1 && !isNumber;
    }

    /// <summary>Marks are parts of letters in many scripts.</summary>
    private static bool IsLetterOrFigure(char sign) =>
        char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
