using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Query;

/// <summary>
/// Sees at a glance where a text may have what a reader looks for, so that only those places need the whole analysis: words
/// that begin like one looked for (inside words too where the language has compounds), labels of which two words stand near
/// each other, and words that it cannot read so fast. Rather sees too much than too little.
/// </summary>
/// <param name="insideWords">Whether a word may begin inside another.</param>
internal sealed class Glance(bool insideWords)
{
    /// <summary>So many letters of a beginning are looked at.</summary>
    private const int Longest = 6;

    private const int HashBits = 13;

    /// <summary>Behind the opening of a label so many words may stand before it goes on.</summary>
    private const int MostWordsBetween = 5;

    private const byte Boundary = 0;
    private const byte Unclear = 1;
    private const byte FirstLetter = 2;

    private static readonly byte[] Kinds = [.. Enumerable.Range(0, Characters.SimpleCount).Select(c => KindOfSimple((char)c))];

    /// <summary>What a word may be that begins so, by the hash of the beginning, whose letters are a byte each.</summary>
    private readonly Role[] _roles = new Role[1 << HashBits];

    /// <summary>A bit for each pair of an opening and a continuation, hashed.</summary>
    private readonly ulong[] _pairs = new ulong[(1 << HashBits) / 64];

    private int _lengths;
    private bool _seesEverything;

    [Flags]
    private enum Role : byte
    {
        Alone = 1,
        Opening = 2,
        Continuation = 4,
    }

    /// <param name="folded">A word as tokens have it, to be found by itself.</param>
    public void AddWord(string folded) => Add(folded, Role.Alone);

    /// <summary>Words that have this stem, to be found by themselves.</summary>
    public void AddStem(string stem) => Add(BeginningOf(stem), Role.Alone);

    /// <summary>Labels whose first word has this stem and a later one the other.</summary>
    public void AddPair(string opening, string continuation)
    {
        var pair = HashOfPair(Add(BeginningOf(opening), Role.Opening), Add(BeginningOf(continuation), Role.Continuation));
        _pairs[pair >> 6] |= 1UL << (int)(pair & 63);
    }

    /// <summary>Adds to <paramref name="places"/> the index of the end of each word that may be, or end, something to mark; ascending.</summary>
    public void Look(ReadOnlySpan<char> text, List<int> places)
    {
        Span<ushort> openings = stackalloc ushort[MostWordsBetween * Longest];
        var (key, run, word, seen) = (0ul, 0, 0, false);
        openings.Clear();
        for (var i = 0; i <= text.Length; i++)
        {
            var kind = i < text.Length ? KindOf(text[i]) : Boundary;
            if (kind != Boundary)
            {
                key = key << 8 | kind;
                run++;
                seen = seen || kind == Unclear || _seesEverything || (run <= Longest || insideWords) && IsSeen(key, run, openings, word);
                continue;
            }
            if (run == 0) continue;
            if (seen || (run < Longest && IsJoined(text, i, run))) places.Add(i - 1);
            word = (word + 1) % MostWordsBetween;
            openings.Slice(word * Longest, Longest).Clear();
            (key, run, seen) = (0, 0, false);
        }
    }

    private bool IsSeen(ulong key, int run, Span<ushort> openings, int word)
    {
        for (var length = insideWords ? 1 : run; length <= Math.Min(run, Longest); length++)
        {
            if ((_lengths >> length & 1) == 0) continue;
            var hash = Hash(key & (1ul << 8 * length) - 1);
            var role = _roles[hash];
            if ((role & Role.Alone) != 0 || (role & Role.Continuation) != 0 && Continues(openings, hash)) return true;
            if ((role & Role.Opening) != 0) openings[word * Longest + length - 1] = (ushort)(hash + 1);
        }
        return false;
    }

    private bool Continues(ReadOnlySpan<ushort> openings, uint continuation)
    {
        foreach (var opening in openings)
        {
            if (opening == 0) continue;
            var pair = HashOfPair(opening - 1u, continuation);
            if ((_pairs[pair >> 6] >> (int)(pair & 63) & 1) != 0) return true;
        }
        return false;
    }

    private uint Add(ReadOnlySpan<char> folded, Role role)
    {
        var (key, length) = (0ul, 0);
        while (length < Math.Min(folded.Length, Longest) && KindOf(folded[length]) is var kind and not Boundary)
        {
            _seesEverything |= kind == Unclear;
            key = key << 8 | kind;
            length++;
        }
        if (length == 0) return 0;
        _lengths |= 1 << length;
        _roles[Hash(key)] |= role;
        return Hash(key);
    }

    /// <summary>Stemmers change a last letter (study, studi), so one less is looked at.</summary>
    private static ReadOnlySpan<char> BeginningOf(string stem) => stem.AsSpan(0, Math.Max(stem.Length - 1, Math.Min(stem.Length, 3)));

    /// <summary>Whether few letters before <paramref name="at"/> make one word with those behind it: "e-service", "C.N.S.S.", "O'Brien".</summary>
    private static bool IsJoined(ReadOnlySpan<char> text, int at, int run)
    {
        if (at + 1 >= text.Length || KindOf(text[at + 1]) == Boundary) return false;
        var link = Characters.LinkOrSpace(text[at]);
        if (link != '\'') return link != ' ';
        Span<char> before = stackalloc char[Longest];
        return !Apostrophes.IsElision(before[..text.Slice(at - run, run).ToLowerInvariant(before)]);
    }

    private static uint Hash(ulong key) => (uint)(key * 0x9e37_79b9_7f4a_7c15 >> 64 - HashBits);

    private static uint HashOfPair(uint opening, uint continuation) => Hash((ulong)opening << 32 | continuation);

    private static byte KindOf(char c)
    {
        if (c < Kinds.Length) return Kinds[c];
        return Characters.IsGeneralPunctuation(c) && !Characters.IsIgnorable(c) ? Boundary : Unclear;
    }

    private static byte KindOfSimple(char c)
    {
        if (c is >= '0' and <= '9') return (byte)(FirstLetter + c - '0');
        var simple = Characters.Simple[c];
        if (simple == '\0') return Unclear;
        if (!Characters.IsWord(simple)) return Boundary;
        return Diacritics.Fold(simple.ToString()) is [>= 'a' and <= 'z' and var letter] ? (byte)(FirstLetter + 10 + letter - 'a') : Unclear;
    }
}
