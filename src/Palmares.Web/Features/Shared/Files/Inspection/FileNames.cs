using System.Globalization;
using System.Text;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>Names of files that people send: kept readable in every language, safe on every system.</summary>
public static class FileNames
{
    /// <summary>Characters, the extension included.</summary>
    public const int Longest = 120;

    private const string Reserved = "<>:\"/\\|?*";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })];

    /// <summary>No folder, no control or direction characters, nothing that a system reserves; the extension in lower case.</summary>
    public static string Clean(string? name)
    {
        var bare = Bare(name ?? "");
        var dot = bare.LastIndexOf('.');
        var (stem, extension) = dot < 0 ? (bare, "") : (bare[..dot], bare[dot..].ToLowerInvariant());
        stem = stem.Trim(' ', '.', '-');
        if (extension.Length > 10) (stem, extension) = (stem + extension, "");
        if (stem.Length == 0) stem = "file";
        if (Devices.Contains(stem.Split('.')[0], StringComparer.OrdinalIgnoreCase)) stem = "_" + stem;
        return Cut(stem, Longest - extension.Length) + extension;
    }

    /// <summary>Lower case without the dot; empty where there is none.</summary>
    public static string Extension(string cleaned) => cleaned.LastIndexOf('.') is >= 0 and var dot ? cleaned[(dot + 1)..] : "";

    private static string Bare(string name)
    {
        var wellFormed = new StringBuilder();
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || rune == Rune.ReplacementChar) continue;
            if (Rune.IsWhiteSpace(rune)) wellFormed.Append(' ');
            else if (rune.IsAscii && Reserved.Contains((char)rune.Value)) wellFormed.Append('-');
            else wellFormed.Append(rune);
        }
        var text = wellFormed.ToString().Normalize(NormalizationForm.FormC);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
    }
}
