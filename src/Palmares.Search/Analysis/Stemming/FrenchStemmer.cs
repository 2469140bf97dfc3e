namespace Palmares.Search.Analysis.Stemming;

/// <summary>
/// French (Snowball 3, elided articles and pronouns included). While it works, U, I and Y stand for u, i and y that are
/// consonants, and He and Hi for ë and ï, which never join a neighbouring vowel.
/// </summary>
internal static class FrenchStemmer
{
    internal static readonly CharSet Vowels = new("aeiouyâàëéêèïîôûù");
    private static readonly CharSet Elided = new("cdjlmnstz");
    private static readonly CharSet KeepingS = new("aiouès");
    private static readonly CharSet BeforeIon = new("st");

    private enum Rule { Cut, Ion, I }

    private static readonly SuffixTable<Rule> Residual = new((Rule.Ion, "ion"), (Rule.I, "ier ière Ier Ière"), (Rule.Cut, "e"));
    private static readonly SuffixTable<Rule> Doubled = new((Rule.Cut, "enn onn ett ell eill"));

    public static void Stem(ref StemWord word)
    {
        CutElision(ref word);
        MarkConsonants(ref word);
        var rv = MarkRv(word);
        var r1 = word.Region(Vowels, 0);
        var r2 = word.Region(Vowels, r1);
        if (FrenchDerivations.Cut(ref word, rv, r1, r2) || FrenchVerbs.CutI(ref word, rv) || FrenchVerbs.Cut(ref word, rv, r2))
            SoftenEnd(ref word);
        else
            CutResidual(ref word, rv, r2);
        if (Doubled.TryFind(word.Text, out _, out _)) word.Cut(1);
        UnaccentLastE(ref word);
        RestoreVowels(ref word);
    }

    private static void CutElision(ref StemWord word)
    {
        if (word.Length > 2 && word[1] == '\'' && Elided.Contains(word[0])) word.ReplaceAt(0, 2, "");
        else if (word.Length > 3 && word[2] == '\'' && word[0] == 'q' && word[1] == 'u') word.ReplaceAt(0, 3, "");
    }

    private static void MarkConsonants(ref StemWord word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i])) MarkAfterVowel(ref word, i);
            if (word[i] == 'ë') word.ReplaceAt(i, 1, "He");
            else if (word[i] == 'ï') word.ReplaceAt(i, 1, "Hi");
            else if (word[i] == 'y' && IsVowel(word, i + 1)) word[i] = 'Y';
            else if (word[i] == 'q' && i + 1 < word.Length && word[i + 1] == 'u') word[i + 1] = 'U';
        }
    }

    private static void MarkAfterVowel(ref StemWord word, int vowel)
    {
        var next = vowel + 1;
        if (next >= word.Length) return;
        if (word[next] == 'y' || (word[next] is 'u' or 'i' && IsVowel(word, next + 1))) word[next] = char.ToUpperInvariant(word[next]);
    }

    private static bool IsVowel(in StemWord word, int index) => index < word.Length && Vowels.Contains(word[index]);

    private static int MarkRv(in StemWord word)
    {
        if (word.Length >= 3)
        {
            if (IsVowel(word, 0) && IsVowel(word, 1)) return 3;
            if (word.Text[..3] is "par" or "col" or "tap") return 3;
            if (word.Text[..2] is "ni" && IsVowel(word, 2)) return 3;
        }
        var rv = word.After(Vowels, 1);
        return rv < 0 ? word.Length : rv;
    }

    private static void SoftenEnd(ref StemWord word)
    {
        if (word.EndsWith("Y")) word.ReplaceEnd(1, "i");
        else if (word.EndsWith("ç")) word.ReplaceEnd(1, "c");
    }

    private static void CutResidual(ref StemWord word, int rv, int r2)
    {
        if (word.EndsWith("s") && (word.HasBefore(word.Length - 1, "Hi") || word.HasOtherBefore(word.Length - 1, KeepingS))) word.Cut(1);
        if (rv > word.Length || !Residual.TryFind(word.Text[rv..], out var rule, out var length)) return;
        var start = word.Length - length;
        switch (rule)
        {
            case Rule.Ion when start >= r2 && start > rv && word.HasBefore(start, BeforeIon):
            case Rule.Cut:
                word.Cut(length);
                break;
            case Rule.I:
                word.ReplaceEnd(length, "i");
                break;
        }
    }

    private static void UnaccentLastE(ref StemWord word)
    {
        var last = word.Length - 1;
        while (last >= 0 && !Vowels.Contains(word[last])) last--;
        if (last >= 0 && last < word.Length - 1 && word[last] is 'é' or 'è') word[last] = 'e';
    }

    private static void RestoreVowels(ref StemWord word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            switch (word[i])
            {
                case 'I': word[i] = 'i'; break;
                case 'U': word[i] = 'u'; break;
                case 'Y': word[i] = 'y'; break;
                case 'H' when i + 1 < word.Length && word[i + 1] == 'e': word.ReplaceAt(i, 2, "ë"); break;
                case 'H' when i + 1 < word.Length && word[i + 1] == 'i': word.ReplaceAt(i, 2, "ï"); break;
                case 'H': word.ReplaceAt(i--, 1, ""); break;
            }
        }
    }
}
