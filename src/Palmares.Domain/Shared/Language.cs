namespace Palmares.Domain.Shared;

/// <summary>The four working languages: of the interface, of entries and of the library.</summary>
public enum Language
{
    En,
    Fr,
    De,
    Es,
}

public static class Languages
{
    /// <summary>All four, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Language> All = [Language.En, Language.Fr, Language.De, Language.Es];

    private static readonly string[] Codes = ["en", "fr", "de", "es"];

    /// <summary>The ISO 639-1 code, as in addresses and <c>lang</c> attributes.</summary>
    public static string Code(this Language language) => Codes[(int)language];

    /// <summary>Null if the code is not exactly one of the four (lower case, no region).</summary>
    public static Language? Find(string? code) => code switch
    {
        "en" => Language.En,
        "fr" => Language.Fr,
        "de" => Language.De,
        "es" => Language.Es,
        _ => null,
    };
}
