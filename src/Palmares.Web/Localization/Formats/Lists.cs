using Palmares.Domain.Shared;

namespace Palmares.Web.Localization.Formats;

/// <summary>Several things in a sentence, after CLDR's list patterns (British English: no comma before "and").</summary>
public static class Lists
{
    /// <summary>"a", "a and b", "a, b and c"; empty for nothing.</summary>
    public static string Write(Language language, IReadOnlyList<string> items)
    {
        if (items.Count < 2) return items.Count == 0 ? "" : items[0];
        return string.Join(", ", items.Take(items.Count - 1)) + And(language, items[^1]) + items[^1];
    }

    private static string And(Language language, string next) => language switch
    {
        Language.Fr => " et ",
        Language.De => " und ",
        Language.Es => SoundsLikeY(next) ? " e " : " y ",
        _ => " and ",
    };

    /// <summary>Spanish "y" becomes "e" before the sound i ("e Italia", "e hijos"), not before a diphthong ("y hielo").</summary>
    private static bool SoundsLikeY(string word)
    {
        var sound = word.AsSpan().TrimStart(['«', '“', '"']);
        if (sound.StartsWith("h", StringComparison.OrdinalIgnoreCase)) sound = sound[1..];
        if (sound.Length == 0 || !"iIíÍ".Contains(sound[0])) return false;
        return sound.Length == 1 || !"aeouáéóúAEOUÁÉÓÚ".Contains(sound[1]);
    }
}
