namespace Palmares.Data;

/// <summary>
/// The stable codes of enums in the database, imports and exports: the member's name in lower case with hyphens
/// ("merit-special-mention"). Renaming a member therefore needs a migration.
/// </summary>
public static class Codes
{
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.ByValue[value];

    /// <summary>All codes, in the order of the members.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Codes;

    /// <summary>Null if <paramref name="code"/> is not exactly one of the codes.</summary>
    public static T? Find<T>(string? code) where T : struct, Enum =>
        code is not null && Table<T>.ByCode.TryGetValue(code, out var value) ? value : null;

    /// <exception cref="FormatException">Not a code of <typeparamref name="T"/>.</exception>
    public static T Read<T>(string code) where T : struct, Enum =>
        Find<T>(code) ?? throw new FormatException($"\"{code}\" is not a code of {typeof(T).Name}.");

    private static string Kebab(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab($"{value}"));

        public static readonly Dictionary<string, T> ByCode = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] Codes = [.. ByValue.Values];
    }
}
