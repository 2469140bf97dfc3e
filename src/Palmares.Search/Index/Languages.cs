namespace Palmares.Search.Index;

/// <summary>Languages as one byte, as keys of the dictionaries end with it. 0 is any other language than the four.</summary>
internal static class Languages
{
    public const int Count = 5;

    private static readonly string[] Codes = ["", "en", "fr", "de", "es"];

    /// <param name="language">BCP 47; a region is ignored.</param>
    public static byte CodeOf(string language)
    {
        var primary = language.AsSpan();
        var hyphen = primary.IndexOfAny('-', '_');
        if (hyphen >= 0) primary = primary[..hyphen];
        for (byte code = 1; code < Count; code++)
        {
            if (primary.Equals(Codes[code], StringComparison.OrdinalIgnoreCase)) return code;
        }
        return 0;
    }

    public static string NameOf(byte code) => Codes[code];
}
