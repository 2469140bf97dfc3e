namespace Palmares.Search.Analysis.Stemming;

/// <summary>
/// German (Snowball 3: ae, oe and ue are read as umlauts, female forms meet male ones, apostrophe endings go). While it works,
/// U and Y stand for u and y between vowels, where they are consonants.
/// </summary>
internal static class GermanStemmer
{
    private static readonly CharSet Vowels = new("aeiouyäöü");
    private static readonly CharSet BeforeS = new("bdfghklmnrt");
    private static readonly CharSet BeforeSt = new("bdfghklmnt");
    private static readonly CharSet BeforeEt = new("dfgklmnrstUzä");

    private enum Rule { Cut, Em, AndNiss, S, L, St, Et, End, NotAfterE, Lich, Keit }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Em, "em"), (Rule.Cut, "ern er erin erinnen"), (Rule.AndNiss, "e en es"), (Rule.S, "s"), (Rule.L, "ln lns"));

    private static readonly SuffixTable<Rule> Comparisons = new((Rule.Cut, "en er est"), (Rule.St, "st"), (Rule.Et, "et"));

    private static readonly SuffixTable<Rule> Derivations = new(
        (Rule.End, "end ung"), (Rule.NotAfterE, "ig ik isch"), (Rule.Lich, "lich heit"), (Rule.Keit, "keit"));

    private static readonly SuffixTable<Rule> KeepingEt = new((Rule.Et, "geordn intern plan tick tr"));
    private static readonly SuffixTable<Rule> BeforeLich = new((Rule.Cut, "er en"));
    private static readonly SuffixTable<Rule> BeforeKeit = new((Rule.Cut, "lich ig"));
    private static readonly SuffixTable<Rule> Apostrophes = new((Rule.Cut, "'s 'sch '"));

    public static void Stem(ref StemWord word)
    {
        MarkConsonants(ref word);
        UniteSpellings(ref word);
        var (r1, r2) = MarkRegions(word);
        CutEnding(ref word, r1);
        CutComparison(ref word, r1);
        CutDerivation(ref word, r1, r2);
        if (Apostrophes.TryFind(word.Text, out _, out var apostrophe) && word.Length - apostrophe > 1) word.Cut(apostrophe);
        for (var i = 0; i < word.Length; i++) word[i] = Plain(word[i]);
    }

    private static void MarkConsonants(ref StemWord word)
    {
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] is not ('u' or 'y') || !Vowels.Contains(word[i - 1]) || !Vowels.Contains(word[i + 1])) continue;
            word[i] = char.ToUpperInvariant(word[i]);
        }
    }

    /// <summary>Gives ß and the spellings ae, oe, ue one form; in "qu" the u belongs to the q.</summary>
    private static void UniteSpellings(ref StemWord word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'ß')
            {
                word.ReplaceAt(i, 1, "ss");
                i++;
                continue;
            }
            if (i + 1 >= word.Length) return;
            switch (word[i], word[i + 1])
            {
                case ('a', 'e'): word.ReplaceAt(i, 2, "ä"); break;
                case ('o', 'e'): word.ReplaceAt(i, 2, "ö"); break;
                case ('u', 'e'): word.ReplaceAt(i, 2, "ü"); break;
                case ('q', 'u'): i++; break;
            }
        }
    }

    private static (int R1, int R2) MarkRegions(in StemWord word)
    {
        if (word.Length < 3) return (word.Length, word.Length);
        var r1 = word.Region(Vowels, 0);
        return (Math.Max(r1, 3), word.Region(Vowels, r1));
    }

    private static void CutEnding(ref StemWord word, int r1)
    {
        if (!Endings.TryFind(word.Text, out var rule, out var length)) return;
        var start = word.Length - length;
        if (start < r1) return;
        if (rule == Rule.Em && word.HasBefore(start, "syst")) return;
        if (rule == Rule.S && !word.HasBefore(start, BeforeS)) return;
        word.Cut(length);
        if (rule == Rule.L) word.Append('l');
        if (rule == Rule.AndNiss && word.EndsWith("niss")) word.Cut(1);
    }

    private static void CutComparison(ref StemWord word, int r1)
    {
        if (!Comparisons.TryFind(word.Text, out var rule, out var length)) return;
        var start = word.Length - length;
        if (start < r1) return;
        if (rule == Rule.St && (start < 4 || !word.HasBefore(start, BeforeSt))) return;
        if (rule == Rule.Et && (!word.HasBefore(start, BeforeEt) || KeepingEt.TryFind(word.Text[..start], out _, out _))) return;
        word.Cut(length);
    }

    private static void CutDerivation(ref StemWord word, int r1, int r2)
    {
        if (!Derivations.TryFind(word.Text, out var rule, out var length)) return;
        var start = word.Length - length;
        if (start < r2) return;
        if (rule == Rule.NotAfterE && word.HasBefore(start, "e")) return;
        word.Cut(length);
        switch (rule)
        {
            case Rule.End when word.EndsWith("ig") && !word.HasBefore(word.Length - 2, "e"):
                word.TryCut("ig", r2);
                break;
            case Rule.Lich when BeforeLich.TryFind(word.Text, out _, out var before) && word.Length - before >= r1:
                word.Cut(before);
                break;
            case Rule.Keit when BeforeKeit.TryFind(word.Text, out _, out var before) && word.Length - before >= r2:
                word.Cut(before);
                break;
        }
    }

    private static char Plain(char c) => c switch
    {
        'Y' => 'y',
        'U' => 'u',
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        _ => c,
    };
}
