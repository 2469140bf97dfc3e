using System.Numerics;

namespace Palmares.Search.Index;

/// <summary>Sets of documents as bits, 64 to a word. All spans of one call have the same length.</summary>
internal static class Bits
{
    public static int WordsFor(int bits) => (bits + 63) >>> 6;

    /// <summary>The next multiple of 64, so that segments laid end to end start on a word.</summary>
    public static int RoundUp(int bits) => (bits + 63) & ~63;

    public static void Set(Span<ulong> words, int bit) => words[bit >>> 6] |= 1UL << bit;

    public static void Clear(Span<ulong> words, int bit) => words[bit >>> 6] &= ~(1UL << bit);

    public static bool Has(ReadOnlySpan<ulong> words, int bit) => (words[bit >>> 6] & 1UL << bit) != 0;

    /// <summary>The first <paramref name="bits"/> set, the rest of the last word clear.</summary>
    public static void SetAll(Span<ulong> words, int bits)
    {
        words.Clear();
        words[..(bits >>> 6)].Fill(ulong.MaxValue);
        if ((bits & 63) != 0) words[bits >>> 6] = (1UL << bits) - 1;
    }

    public static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many bits are set in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> others)
    {
        var count = 0;
        for (var i = 0; i < words.Length && i < others.Length; i++) count += BitOperations.PopCount(words[i] & others[i]);
        return count;
    }

    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < into.Length && i < other.Length; i++) into[i] &= other[i];
    }

    public static void AndNot(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < into.Length && i < other.Length; i++) into[i] &= ~other[i];
    }

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < into.Length && i < other.Length; i++) into[i] |= other[i];
    }

    public static bool Any(ReadOnlySpan<ulong> words) => words.ContainsAnyExcept(0UL);

    /// <summary>Writes the indices of the set bits, ascending, into <paramref name="into"/> and returns their number.</summary>
    public static int Decode(ReadOnlySpan<ulong> words, Span<int> into)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1) into[count++] = (i << 6) + BitOperations.TrailingZeroCount(word);
        }
        return count;
    }
}
