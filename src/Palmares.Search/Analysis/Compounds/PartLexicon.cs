using Palmares.Search.Analysis.Stemming;
using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis.Compounds;

/// <summary>
/// The words German compounds are made of (parts.txt, which says how it is to be read). Compared without umlauts; a last part
/// by its stem, so that it may be inflected.
/// </summary>
internal sealed class PartLexicon
{
    private readonly Dictionary<string, FirstPart> _firsts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lasts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FirstPart>.AlternateLookup<ReadOnlySpan<char>> _firstsBySpan;

    private PartLexicon() => _firstsBySpan = _firsts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word as it stands in front of another part: its own stem and its length without the linking element.</summary>
    public readonly record struct FirstPart(string Stem, int Length);

    public static PartLexicon German { get; } = Load();

    /// <summary>Length of the longest form of a first part.</summary>
    public int LongestFirst { get; private set; }

    public bool TryFindFirst(ReadOnlySpan<char> folded, out FirstPart part) => _firstsBySpan.TryGetValue(folded, out part);

    /// <summary>Whether a word can be the last part. Inflection makes it longer, never shorter, which tells Eltern from the end of handelte.</summary>
    public bool IsLast(string stem, int length) => _lasts.TryGetValue(stem, out var shortest) && length >= shortest;

    /// <summary>Whether the word is in the lexicon itself, as a part or as one that is never taken apart.</summary>
    public bool IsWhole(string stem) => _wholes.Contains(stem);

    private static PartLexicon Load()
    {
        var lexicon = new PartLexicon();
        using var stream = typeof(PartLexicon).Assembly.GetManifestResourceStream(typeof(PartLexicon), "parts.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) lexicon.Add(entry.ToLowerInvariant());
        }
        return lexicon;
    }

    private void Add(string entry)
    {
        var word = entry.Trim('!', '-').Split('+', '=')[0];
        var stem = Diacritics.Fold(Stemmer.Stem(word, "de"));
        if (entry[0] != '-') _wholes.Add(stem);
        if (entry[0] == '!') return;
        if (entry[^1] != '-') _lasts[stem] = Math.Min(word.Length, _lasts.GetValueOrDefault(stem, int.MaxValue));
        if (entry[0] == '-') return;
        var folded = Diacritics.Fold(word);
        foreach (var form in Forms(entry, folded))
        {
            _firsts.TryAdd(form, new(stem, form.StartsWith(folded, StringComparison.Ordinal) ? folded.Length : form.Length));
            LongestFirst = Math.Max(LongestFirst, form.Length);
        }
    }

    private static IEnumerable<string> Forms(string entry, string folded)
    {
        if (entry[^1] == '-') return [folded];
        var forms = entry.Split('=');
        var links = forms[0].Split('+').Skip(1);
        if (forms.Length == 1 && !entry.Contains('+')) links = UsualLinks(folded);
        return links.Select(link => link == "0" ? folded : folded + link).Concat(forms.Skip(1).Select(Diacritics.Fold));
    }

    private static string[] UsualLinks(string word)
    {
        if (EndsInAny(word, "ung", "heit", "keit", "schaft", "ion", "tat", "tum", "ling")) return ["s"];
        if (word.EndsWith('e')) return ["n", "0"];
        return EndsInAny(word, "er", "el", "en") ? ["0", "s"] : ["0", "s", "es"];
    }

    private static bool EndsInAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
