namespace Palmares.Search.Analysis.Stemming;

/// <summary>Spanish (Snowball 3: -acion and -ucion count like -ación and -ución).</summary>
internal static class SpanishStemmer
{
    private static readonly CharSet Vowels = new("aeiouáéíóúü");

    private enum Rule { Cut, CutIc, Log, U, Ente, Amente, Mente, Idad, Iva, AfterU, CutGu, AccentedGerund, Yendo }

    private static readonly SuffixTable<Rule> Pronouns = new((Rule.Cut, "me se sela selo selas selos la le lo las les los nos"));

    private static readonly SuffixTable<Rule> PronounHosts = new(
        (Rule.AccentedGerund, "iéndo ándo ár ér ír"), (Rule.Cut, "ando iendo ar er ir"), (Rule.Yendo, "yendo"));

    private static readonly SuffixTable<Rule> Standard = new(
        (Rule.Cut, "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"),
        (Rule.CutIc, "adora ador ación adoras adores aciones ante antes ancia ancias acion"),
        (Rule.Log, "logía logías"),
        (Rule.U, "ución uciones ucion"),
        (Rule.Ente, "encia encias"),
        (Rule.Amente, "amente"),
        (Rule.Mente, "mente"),
        (Rule.Idad, "idad idades"),
        (Rule.Iva, "iva ivo ivas ivos"));

    private static readonly SuffixTable<Rule> YVerbs = new((Rule.AfterU, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"));

    private static readonly SuffixTable<Rule> Verbs = new(
        (Rule.CutGu, "en es éis emos"),
        (Rule.Cut, "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré"),
        (Rule.Cut, "irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían"),
        (Rule.Cut, "aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais"),
        (Rule.Cut, "arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"));

    private static readonly SuffixTable<Rule> Residual = new((Rule.Cut, "os a o á í ó"), (Rule.CutGu, "e é"));

    private static readonly SuffixTable<Rule> BeforeAmente = new((Rule.Iva, "iv"), (Rule.Cut, "os ic ad"));
    private static readonly SuffixTable<Rule> BeforeMente = new((Rule.Cut, "ante able ible"));
    private static readonly SuffixTable<Rule> BeforeIdad = new((Rule.Cut, "abil ic iv"));

    public static void Stem(ref StemWord word)
    {
        var rv = MarkRv(word);
        var r1 = word.Region(Vowels, 0);
        var r2 = word.Region(Vowels, r1);
        CutPronoun(ref word, rv);
        if (!CutStandard(ref word, r1, r2) && !CutYVerb(ref word, rv)) CutVerb(ref word, rv);
        CutResidual(ref word, rv);
        for (var i = 0; i < word.Length; i++) word[i] = WithoutAcute(word[i]);
    }

    private static int MarkRv(in StemWord word)
    {
        if (word.Length < 2) return word.Length;
        var vowelSecond = Vowels.Contains(word[1]);
        var rv = (Vowels.Contains(word[0]), vowelSecond) switch
        {
            (_, false) => word.After(Vowels, 2),
            (true, true) => word.AfterOther(Vowels, 2),
            (false, true) => word.Length > 2 ? 3 : -1,
        };
        return rv < 0 ? word.Length : rv;
    }

    private static void CutPronoun(ref StemWord word, int rv)
    {
        if (!Pronouns.TryFind(word.Text, out _, out var pronoun)) return;
        var end = word.Length - pronoun;
        if (!PronounHosts.TryFind(word.Text[..end], out var rule, out var host) || end - host < rv) return;
        if (rule == Rule.Yendo && !word.HasBefore(end - host, "u")) return;
        word.Cut(pronoun);
        if (rule != Rule.AccentedGerund) return;
        for (var i = end - host; i < end; i++) word[i] = WithoutAcute(word[i]);
    }

    private static bool CutStandard(ref StemWord word, int r1, int r2)
    {
        if (!Standard.TryFind(word.Text, out var rule, out var length)) return false;
        if (word.Length - length < (rule == Rule.Amente ? r1 : r2)) return false;
        word.Cut(length);
        switch (rule)
        {
            case Rule.CutIc:
                word.TryCut("ic", r2);
                break;
            case Rule.Log:
                word.ReplaceEnd(0, "log");
                break;
            case Rule.U:
                word.Append('u');
                break;
            case Rule.Ente:
                word.ReplaceEnd(0, "ente");
                break;
            case Rule.Amente:
                if (CutIn(ref word, BeforeAmente, r2) == Rule.Iva) word.TryCut("at", r2);
                break;
            case Rule.Mente:
                CutIn(ref word, BeforeMente, r2);
                break;
            case Rule.Idad:
                CutIn(ref word, BeforeIdad, r2);
                break;
            case Rule.Iva:
                word.TryCut("at", r2);
                break;
        }
        return true;
    }

    private static Rule? CutIn(ref StemWord word, SuffixTable<Rule> table, int region)
    {
        if (!table.TryFind(word.Text, out var rule, out var length) || word.Length - length < region) return null;
        word.Cut(length);
        return rule;
    }

    private static bool CutYVerb(ref StemWord word, int rv)
    {
        if (rv > word.Length || !YVerbs.TryFind(word.Text[rv..], out _, out var length)) return false;
        if (!word.HasBefore(word.Length - length, "u")) return false;
        word.Cut(length);
        return true;
    }

    private static void CutVerb(ref StemWord word, int rv)
    {
        if (rv > word.Length || !Verbs.TryFind(word.Text[rv..], out var rule, out var length)) return;
        word.Cut(length);
        if (rule == Rule.CutGu && word.EndsWith("gu")) word.Cut(1);
    }

    private static void CutResidual(ref StemWord word, int rv)
    {
        if (!Residual.TryFind(word.Text, out var rule, out var length) || word.Length - length < rv) return;
        word.Cut(length);
        if (rule == Rule.CutGu && word.EndsWith("gu") && word.Length - 1 >= rv) word.Cut(1);
    }

    private static char WithoutAcute(char c) => c switch
    {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        _ => c,
    };
}
