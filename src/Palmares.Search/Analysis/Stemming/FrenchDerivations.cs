namespace Palmares.Search.Analysis.Stemming;

/// <summary>The suffixes of derived nouns, adjectives and adverbs in French.</summary>
internal static class FrenchDerivations
{
    private static readonly CharSet BeforeOux = new("bhjlnp");

    private enum Rule { Cut, Ation, Log, U, Ent, Ement, Ite, If, Eau, Al, Ou, Eux, Issement, Ant, Ment, Iv, Iqu, I, Abl }

    private static readonly SuffixTable<Rule> All = new(
        (Rule.Cut, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (Rule.Ation, "atrice ateur ation atrices ateurs ations"),
        (Rule.Log, "logie logies"),
        (Rule.U, "usion ution usions utions"),
        (Rule.Ent, "ence ences"),
        (Rule.Ement, "ement ements"),
        (Rule.Ite, "ité ités"),
        (Rule.If, "if ive ifs ives"),
        (Rule.Eau, "eaux"),
        (Rule.Al, "aux"),
        (Rule.Ou, "oux"),
        (Rule.Eux, "euse euses"),
        (Rule.Issement, "issement issements"),
        (Rule.Ant, "amment emment"),
        (Rule.Ment, "ment ments"));

    private static readonly SuffixTable<Rule> BeforeEment = new(
        (Rule.Iv, "iv"), (Rule.Eux, "eus"), (Rule.Cut, "abl iqU"), (Rule.I, "ièr Ièr"));

    private static readonly SuffixTable<Rule> BeforeIte = new((Rule.Abl, "abil"), (Rule.Iqu, "ic"), (Rule.Cut, "iv"));

    /// <summary>
    /// True if a suffix went and the work is done; false if none did, or if what is left of an adverb ("confusément") is to be
    /// treated as a verb form.
    /// </summary>
    public static bool Cut(ref StemWord word, int rv, int r1, int r2)
    {
        if (!All.TryFind(word.Text, out var rule, out var length)) return false;
        var start = word.Length - length;
        switch (rule)
        {
            case Rule.Eau:
                word.Cut(1);
                return true;
            case Rule.Al when start >= r1:
                word.ReplaceEnd(length, "al");
                return true;
            case Rule.Ou when word.HasBefore(start, BeforeOux):
                word.Cut(1);
                return true;
            case Rule.Eux:
                return CutOrReplace(ref word, length, "eux", r2, r1);
            case Rule.Issement when start >= r1 && word.HasOtherBefore(start, FrenchStemmer.Vowels):
                word.Cut(length);
                return true;
            case Rule.Ement when start >= rv:
                word.Cut(length);
                CutBeforeEment(ref word, rv, r1, r2);
                return true;
            case Rule.Ant when start >= rv:
                word.Cut(5);
                word.ReplaceEnd(0, "nt");
                return false;
            case Rule.Ment when start > rv && word.HasBefore(start, FrenchStemmer.Vowels):
                word.Cut(length);
                return false;
            case Rule.Al or Rule.Ou or Rule.Issement or Rule.Ement or Rule.Ant or Rule.Ment:
                return false;
            default:
                return start >= r2 && CutInR2(ref word, rule, length, r2);
        }
    }

    private static bool CutInR2(ref StemWord word, Rule rule, int length, int r2)
    {
        word.Cut(length);
        switch (rule)
        {
            case Rule.Ation:
                CutIc(ref word, r2);
                break;
            case Rule.Log:
                word.ReplaceEnd(0, "log");
                break;
            case Rule.U:
                word.Append('u');
                break;
            case Rule.Ent:
                word.ReplaceEnd(0, "ent");
                break;
            case Rule.Ite:
                CutBeforeIte(ref word, r2);
                break;
            case Rule.If when word.TryCut("at", r2):
                CutIc(ref word, r2);
                break;
        }
        return true;
    }

    private static void CutBeforeEment(ref StemWord word, int rv, int r1, int r2)
    {
        if (!BeforeEment.TryFind(word.Text, out var rule, out var length)) return;
        switch (rule)
        {
            case Rule.Eux:
                CutOrReplace(ref word, length, "eux", r2, r1);
                break;
            case Rule.I when word.Length - length >= rv:
                word.ReplaceEnd(length, "i");
                break;
            case Rule.Iv when word.TryCut("iv", r2):
                word.TryCut("at", r2);
                break;
            case Rule.Cut when word.Length - length >= r2:
                word.Cut(length);
                break;
        }
    }

    private static void CutBeforeIte(ref StemWord word, int r2)
    {
        if (!BeforeIte.TryFind(word.Text, out var rule, out var length)) return;
        switch (rule)
        {
            case Rule.Abl:
                CutOrReplace(ref word, length, "abl", r2, 0);
                break;
            case Rule.Iqu:
                CutIc(ref word, r2);
                break;
            case Rule.Cut:
                word.TryCut("iv", r2);
                break;
        }
    }

    private static void CutIc(ref StemWord word, int r2)
    {
        if (word.EndsWith("ic")) CutOrReplace(ref word, 2, "iqU", r2, 0);
    }

    /// <summary>Cuts in the region that starts at <paramref name="cutFrom"/>, else replaces from <paramref name="replaceFrom"/> on.</summary>
    private static bool CutOrReplace(ref StemWord word, int length, string by, int cutFrom, int replaceFrom)
    {
        var start = word.Length - length;
        if (start >= cutFrom) word.Cut(length);
        else if (start >= replaceFrom) word.ReplaceEnd(length, by);
        else return false;
        return true;
    }
}
