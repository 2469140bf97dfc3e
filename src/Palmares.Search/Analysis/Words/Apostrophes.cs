using System.Collections.Frozen;

namespace Palmares.Search.Analysis.Words;

/// <summary>What stands before or behind an apostrophe without being part of the word.</summary>
internal static class Apostrophes
{
    private const int LongestElision = 7;

    private static readonly FrozenSet<string> Elisions = new[]
    {
        "c", "d", "j", "l", "m", "n", "s", "t", "z", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", // French, Catalan
        "all", "coll", "dall", "dell", "nell", "sull", "quell", "un", // Italian
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ElisionsBySpan =
        Elisions.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Endings = ["'s", "'d", "'m", "'ll", "'re", "'ve"];

    public static bool IsElision(ReadOnlySpan<char> before) => before.Length <= LongestElision && ElisionsBySpan.Contains(before);

    /// <summary>The length, apostrophe included, of an English ending with which <paramref name="rest"/> starts; 0 if there is none.</summary>
    public static int EndingAt(ReadOnlySpan<char> rest)
    {
        foreach (var ending in Endings)
        {
            if (!rest.StartsWith(ending, StringComparison.Ordinal)) continue;
            if (rest.Length == ending.Length || !(Characters.IsWord(rest[ending.Length]) || rest[ending.Length] == '\'')) return ending.Length;
        }
        return 0;
    }
}
