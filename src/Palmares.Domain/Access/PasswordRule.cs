using System.Text;
using Palmares.Domain.Shared;

namespace Palmares.Domain.Access;

/// <summary>
/// What makes a password good enough (quality.md, 10): long, and not made of what anybody would guess. No rule asks for
/// capitals or figures.
/// </summary>
public static class PasswordRule
{
    /// <summary>In code points.</summary>
    public const int Shortest = 15;

    public const int Longest = 1024;

    /// <summary>Of what is left without guessable pieces: fewer code points, or fewer different ones, are none.</summary>
    private const int LeastLeft = 8;

    private const int LeastDifferent = 5;

    /// <summary>The form that is hashed: composed (NFC), so that it does not matter how a keyboard makes an é. Null for ill-formed UTF-16.</summary>
    public static string? Normalize(string typed)
    {
        for (var at = 0; at < typed.Length; at++)
        {
            if (!char.IsSurrogate(typed[at])) continue;
            if (!char.IsSurrogatePair(typed, at)) return null;
            at++;
        }
        return typed.Normalize();
    }

    /// <param name="password">As typed.</param>
    /// <param name="personal">What others know of the person: names, addresses.</param>
    /// <param name="common">Pieces of common passwords, lower case, longest first.</param>
    /// <returns>"password-too-short" with <see cref="Shortest"/> and the present length, "password-too-long", "password-unreadable", "password-guessable".</returns>
    public static IReadOnlyList<Violation> Check(string password, IEnumerable<string> personal, IReadOnlyList<string> common)
    {
        if (Normalize(password) is not { } normal) return [new("password-unreadable", "password")];
        var length = normal.EnumerateRunes().Count();
        if (length < Shortest) return [new("password-too-short", "password", Shortest, length)];
        if (length > Longest) return [new("password-too-long", "password", Longest)];
        return IsGuessable(normal, personal, common) ? [new("password-guessable", "password")] : [];
    }

    private static bool IsGuessable(string password, IEnumerable<string> personal, IReadOnlyList<string> common)
    {
        var left = Letters(password);
        foreach (var piece in personal.SelectMany(Pieces).OrderByDescending(piece => piece.Length).Concat(common))
            left = left.Replace(piece, "", StringComparison.Ordinal);
        var runes = left.EnumerateRunes().ToList();
        return runes.Count < LeastLeft || runes.Distinct().Count() < LeastDifferent;
    }

    /// <summary>"Claire Moreau" and "claire.moreau@example.org" are made of words of three letters or more.</summary>
    private static IEnumerable<string> Pieces(string text) =>
        text.Split([' ', '.', '@', '-', '_', '\'', '’', '+'], StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(piece => piece.Length >= 3);

    /// <summary>Lower case, without what people put between words.</summary>
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune)) letters.Append(Rune.ToLowerInvariant(rune).ToString());
        return letters.ToString();
    }
}
