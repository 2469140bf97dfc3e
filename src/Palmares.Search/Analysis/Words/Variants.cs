using Palmares.Search.Analysis.Stemming;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// Further stems of a word, for what the stemmers leave apart and readers do not: words typed without their accents, some regular
/// plurals (emplois, entidades, Büros), and the British and American spellings of English.
/// </summary>
internal static class Variants
{
    /// <param name="word">A word in normal form.</param>
    /// <param name="stem">Its folded stem.</param>
    /// <param name="language">One of the working languages, or another, which has no variants.</param>
    /// <returns>Folded stems other than <paramref name="stem"/>.</returns>
    public static IEnumerable<string> Of(string word, string stem, string language)
    {
        string?[] variants = language switch
        {
            "en" => [StemOf(American(word), language)],
            "fr" => [StemOf(Diacritics.Fold(word), language), FrenchSingular(stem)],
            "de" => [GermanSingular(stem)],
            "es" => [StemOf(Diacritics.Fold(word), language), SpanishSingular(stem)],
            _ => [],
        };
        return variants.OfType<string>().Where(variant => variant != stem).Distinct();
    }

    private static string? StemOf(string? word, string language) => word is null ? null : Diacritics.Fold(Stemmer.Stem(word, language));

    /// <summary>Organisation, organised, labour, centre, programme, defence; a word that is none of these becomes one that no text has.</summary>
    private static string? American(string word)
    {
        if (word.Length < 6) return null;
        var singular = word.EndsWith('s') ? word[..^1] : word;
        if (singular.EndsWith("tre", StringComparison.Ordinal)) return singular[..^2] + "er";
        if (singular.EndsWith("mme", StringComparison.Ordinal)) return singular[..^2];
        if (singular.EndsWith("ence", StringComparison.Ordinal)) return singular[..^2] + "se";
        var at = word.IndexOf("our", 3, StringComparison.Ordinal);
        if (at > 0) return word.Remove(at + 1, 1);
        at = word.LastIndexOf("is", StringComparison.Ordinal);
        return at > 2 && IsVerbal(word.AsSpan(at + 2)) ? string.Concat(word.AsSpan(0, at), "iz", word.AsSpan(at + 2)) : null;
    }

    private static bool IsVerbal(ReadOnlySpan<char> ending) => ending is "e" or "es" or "ed" or "er" or "ers" or "ing" or "ation" or "ations" or "ational";

    /// <summary>Emplois, lois, revenus, euros; étrangers; actif beside active.</summary>
    private static string? FrenchSingular(string stem) => stem switch
    {
        "lois" => "loi",
        { Length: >= 5 } when stem[^1] == 's' && stem[^2] is 'i' or 'o' or 'u' => stem[..^1],
        { Length: >= 5 } when stem.EndsWith("er", StringComparison.Ordinal) => stem[..^2],
        { Length: >= 4 } when stem.EndsWith("if", StringComparison.Ordinal) => stem[..^1] + "v",
        _ => null,
    };

    /// <summary>Büros, Kitas, Apps.</summary>
    private static string? GermanSingular(string stem) =>
        stem.Length >= 4 && stem[^1] == 's' && stem[^2] is 'a' or 'o' or 'y' or 'p' ? stem[..^1] : null;

    /// <summary>Entidades, enfermedades; años.</summary>
    private static string? SpanishSingular(string stem) => stem switch
    {
        { Length: >= 5 } when stem.EndsWith("dad", StringComparison.Ordinal) => stem[..^2],
        [_, _, 'a' or 'e' or 'o', 's'] => stem[..^1],
        _ => null,
    };
}
