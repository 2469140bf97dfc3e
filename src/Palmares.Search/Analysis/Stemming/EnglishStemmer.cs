namespace Palmares.Search.Analysis.Stemming;

/// <summary>English ("Porter 2", Snowball 3 with its exceptions). While it works, Y stands for a y that is a consonant.</summary>
internal static class EnglishStemmer
{
    private static readonly CharSet Vowels = new("aeiouy");
    private static readonly CharSet VowelsAndWxY = new("aeiouywxY");
    private static readonly CharSet BeforeLi = new("cdeghkmnrt");

    /// <summary>Beginnings after which R1 starts at once, so that general, generate and generous do not meet.</summary>
    private static readonly string[] Prefixes = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private enum Rule { Keep, Cut, Ss, Ies, S, Eed, Verbal, Ing, AppendE, Double, Ion }

    private static readonly SuffixTable<Rule> Possessives = new((Rule.Cut, "' 's 's'"));
    private static readonly SuffixTable<Rule> Plurals = new((Rule.Ss, "sses"), (Rule.Ies, "ied ies"), (Rule.S, "s"), (Rule.Keep, "us ss"));
    private static readonly SuffixTable<Rule> Verbs = new((Rule.Eed, "eed eedly"), (Rule.Verbal, "ed edly ingly"), (Rule.Ing, "ing"));
    private static readonly SuffixTable<Rule> BareVerbs = new((Rule.AppendE, "at bl iz"), (Rule.Double, "bb dd ff gg mm nn pp rr tt"));

    private static readonly SuffixTable<string> Step2 = new(
        ("tion", "tional"), ("ence", "enci"), ("ance", "anci"), ("able", "abli"), ("ent", "entli"), ("ize", "izer ization"),
        ("ate", "ational ation ator"), ("al", "alism aliti alli"), ("ful", "fulness fulli"), ("ous", "ousli ousness"),
        ("ive", "iveness iviti"), ("ble", "biliti bli"), ("og", "ogist ogi"), ("less", "lessli"), ("", "li"));

    private static readonly SuffixTable<string> Step3 = new(
        ("tion", "tional"), ("ate", "ational"), ("al", "alize"), ("ic", "icate iciti ical"), ("", "ful ness ative"));

    private static readonly SuffixTable<Rule> Step4 = new(
        (Rule.Cut, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"), (Rule.Ion, "ion"));

    public static void Stem(ref StemWord word)
    {
        if (Exception(word.Text) is { } exception)
        {
            word.ReplaceEnd(word.Length, exception);
            return;
        }
        if (word.Length < 3) return;
        if (word[0] == '\'') word.ReplaceAt(0, 1, "");
        MarkConsonants(ref word);
        var r1 = MarkR1(word);
        var r2 = word.Region(Vowels, r1);
        CutPlural(ref word);
        CutVerb(ref word, r1);
        if (word.Length > 2 && word[^1] is 'y' or 'Y' && !Vowels.Contains(word[^2])) word.ReplaceEnd(1, "i");
        ReplaceStep2(ref word, r1);
        ReplaceStep3(ref word, r1, r2);
        CutStep4(ref word, r2);
        CutStep5(ref word, r1, r2);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'Y') word[i] = 'y';
        }
    }

    private static string? Exception(ReadOnlySpan<char> word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => new(word),
        _ => null,
    };

    private static void MarkConsonants(ref StemWord word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || Vowels.Contains(word[i - 1]))) word[i] = 'Y';
        }
    }

    private static int MarkR1(in StemWord word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.Text.StartsWith(prefix, StringComparison.Ordinal)) return prefix.Length;
        }
        return word.Region(Vowels, 0);
    }

    private static void CutPlural(ref StemWord word)
    {
        if (Possessives.TryFind(word.Text, out _, out var possessive)) word.Cut(possessive);
        if (!Plurals.TryFind(word.Text, out var rule, out var length)) return;
        switch (rule)
        {
            case Rule.Ss:
                word.Cut(2);
                break;
            case Rule.Ies:
                word.Cut(word.Length - length >= 2 ? 2 : 1);
                break;
            case Rule.S when word.Length > 2 && HasVowel(word.Text[..^2]):
                word.Cut(1);
                break;
        }
    }

    private static void CutVerb(ref StemWord word, int r1)
    {
        if (!Verbs.TryFind(word.Text, out var rule, out var length)) return;
        var start = word.Length - length;
        var before = word.Text[..start];
        if (rule == Rule.Eed)
        {
            if (start >= r1 && before is not ("proc" or "exc" or "succ")) word.ReplaceEnd(length, "ee");
            return;
        }
        if (rule == Rule.Ing && before is [var first, 'y'] && !Vowels.Contains(first))
        {
            word.ReplaceEnd(length + 1, "ie");
            return;
        }
        if (rule == Rule.Ing && before is "inn" or "out" or "cann" or "herr" or "earr" or "even") return;
        if (!HasVowel(before)) return;
        word.Cut(length);
        RepairVerb(ref word, r1);
    }

    /// <summary>"hoping" and "hopping": an e comes back, or a doubled letter becomes single.</summary>
    private static void RepairVerb(ref StemWord word, int r1)
    {
        if (!BareVerbs.TryFind(word.Text, out var rule, out _))
        {
            if (word.Length == r1 && EndsInShortSyllable(word, word.Length)) word.Append('e');
            return;
        }
        if (rule == Rule.AppendE) word.Append('e');
        else if (word.Length != 3 || word[0] is not ('a' or 'e' or 'o')) word.Cut(1);
    }

    private static void ReplaceStep2(ref StemWord word, int r1)
    {
        if (!Step2.TryFind(word.Text, out var by, out var length)) return;
        var start = word.Length - length;
        if (start < r1) return;
        if (length == 2 && !word.HasBefore(start, BeforeLi)) return;
        if (word.EndsWith("ogi") && !word.HasBefore(start, "l")) return;
        word.ReplaceEnd(length, by);
    }

    private static void ReplaceStep3(ref StemWord word, int r1, int r2)
    {
        if (!Step3.TryFind(word.Text, out var by, out var length)) return;
        if (word.Length - length >= (word.EndsWith("ative") ? Math.Max(r1, r2) : r1)) word.ReplaceEnd(length, by);
    }

    private static void CutStep4(ref StemWord word, int r2)
    {
        if (!Step4.TryFind(word.Text, out var rule, out var length)) return;
        var start = word.Length - length;
        if (start < r2) return;
        if (rule == Rule.Ion && !word.HasBefore(start, "s") && !word.HasBefore(start, "t")) return;
        word.Cut(length);
    }

    private static void CutStep5(ref StemWord word, int r1, int r2)
    {
        if (word.Length == 0) return;
        var start = word.Length - 1;
        switch (word[start])
        {
            case 'e' when start >= r2 || (start >= r1 && !EndsInShortSyllable(word, start)):
            case 'l' when start >= r2 && word.HasBefore(start, "l"):
                word.Cut(1);
                break;
        }
    }

    /// <summary>Whether the part before <paramref name="end"/> ends in a short syllable, or in "past".</summary>
    private static bool EndsInShortSyllable(in StemWord word, int end)
    {
        if (word.HasBefore(end, "past")) return true;
        if (end < 2 || !Vowels.Contains(word[end - 2])) return false;
        return end == 2
            ? !Vowels.Contains(word[1])
            : !VowelsAndWxY.Contains(word[end - 1]) && !Vowels.Contains(word[end - 3]);
    }

    private static bool HasVowel(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Vowels.Contains(c)) return true;
        }
        return false;
    }
}
