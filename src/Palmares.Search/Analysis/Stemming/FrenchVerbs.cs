namespace Palmares.Search.Analysis.Stemming;

/// <summary>The endings of French verbs, looked for in the region RV.</summary>
internal static class FrenchVerbs
{
    private enum Rule { Cut, InR2, AndE, Ais }

    private static readonly SuffixTable<Rule> InI = new(
        (Rule.Cut, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait"),
        (Rule.Cut, "issant issante issantes issants isse issent isses issez issiez issions issons it"));

    private static readonly SuffixTable<Rule> Others = new(
        (Rule.InR2, "ions"),
        (Rule.Cut, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais"),
        (Rule.AndE, "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"),
        (Rule.Ais, "ais aise aises"));

    /// <summary>Cuts an ending in i; the consonant before it must lie in RV too.</summary>
    public static bool CutI(ref StemWord word, int rv)
    {
        if (rv > word.Length || !InI.TryFind(word.Text[rv..], out _, out var length)) return false;
        var start = word.Length - length;
        if (start <= rv || word[start - 1] == 'H' || FrenchStemmer.Vowels.Contains(word[start - 1])) return false;
        word.Cut(length);
        return true;
    }

    public static bool Cut(ref StemWord word, int rv, int r2)
    {
        if (rv > word.Length || !Others.TryFind(word.Text[rv..], out var rule, out var length)) return false;
        var start = word.Length - length;
        if (rule == Rule.InR2 && start < r2) return false;
        if (rule == Rule.Ais && IsNoVerb(word, start)) return false;
        word.Cut(length);
        if (rule == Rule.AndE) word.TryCut("e", rv);
        return true;
    }

    /// <summary>"palais", "mauvais", "déplais".</summary>
    private static bool IsNoVerb(in StemWord word, int start) =>
        (start == 3 && word.HasBefore(start, "al")) || word.HasBefore(start, "auv") || word.HasBefore(start, "épl");
}
