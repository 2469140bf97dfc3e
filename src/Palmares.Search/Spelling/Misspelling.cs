namespace Palmares.Search.Spelling;

/// <summary>What no dictionary is needed for.</summary>
internal static class Misspelling
{
    /// <summary>
    /// Whether a word is an English plural in -ys after a consonant ("nurserys"). Its stem is right and finds what was meant,
    /// but it is a mistake all the same, and readers are told.
    /// </summary>
    public static bool IsCertain(string surface) =>
        surface.Length >= 5 && surface.EndsWith("ys", StringComparison.Ordinal) && !"aeiouy".Contains(surface[^3], StringComparison.Ordinal);
}
