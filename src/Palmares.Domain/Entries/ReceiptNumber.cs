namespace Palmares.Domain.Entries;

/// <summary>
/// "R-7K3F-9Q2M": eight of thirty signs, no two of which look alike. People read them aloud and type them from paper.
/// </summary>
public static class ReceiptNumber
{
    /// <summary>Without 0, O, 1, I, L and U.</summary>
    public const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 8;

    /// <param name="signs">Eight of <see cref="Signs"/>, chosen at random.</param>
    public static string Of(ReadOnlySpan<char> signs) => $"R-{signs[..4]}-{signs[4..Length]}";

    /// <summary>A number as somebody typed it, in its one form; null where it can be none.</summary>
    public static string? Read(string typed)
    {
        Span<char> signs = stackalloc char[Length];
        var count = 0;
        var rest = typed.AsSpan().Trim();
        if (rest.Length > 1 && rest[0] is 'R' or 'r' && rest[1] is '-' or ' ' or '–') rest = rest[2..];
        foreach (var letter in rest)
        {
            if (letter is '-' or ' ' or '–' or '\u00A0') continue;
            var sign = char.ToUpperInvariant(letter);
            if (count == Length || !Signs.Contains(sign)) return null;
            signs[count++] = sign;
        }
        return count == Length ? Of(signs) : null;
    }
}
