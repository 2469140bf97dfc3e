using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>
/// Reads what a reader typed: words, "phrases", -exclusions. Everything else, well-formed or not, is just text.
/// </summary>
internal sealed class QueryReader(Analyzer analyzer, ConceptGraph concepts)
{
    private const int MostCharacters = 2_000;
    private const int MostWords = 24;

    public ReadQuery Read(string text, string language)
    {
        if (string.IsNullOrWhiteSpace(text)) return ReadQuery.Empty;
        var (considered, beyond) = Cut(text);
        var analysed = analyzer.AnalyzeQuery(considered);
        var words = analysed.Words.Take(MostWords).ToList();
        var marks = QueryMarks.Read(considered);
        var free = words.Where(word => marks.PhraseOf(word) < 0 && !marks.IsExcluded(word)).ToList();
        var named = analysed.Concepts.Where(concept => Covers(concept, free) && !IsStopWord(concept, free, language)).ToList();
        var (required, optional) = Weigh(free, named, language);
        var readsStopWords = required.All(IsStopWord);
        var phrases = words.Where(word => marks.PhraseOf(word) >= 0).GroupBy(marks.PhraseOf).ToList();
        return new()
        {
            Required = Terms(required, named, readsStopWords),
            Optional = Terms(optional, named, false),
            Phrases = [.. phrases.Where(phrase => !marks.IsExcluded(phrase.First())).Select(phrase => new QueryPhrase([.. phrase]))],
            Excluded = [.. words.Where(word => marks.PhraseOf(word) < 0 && marks.IsExcluded(word)).Select(word => new QueryTerm(word, []) { IsLiteral = true })],
            ExcludedPhrases = [.. phrases.Where(phrase => marks.IsExcluded(phrase.First())).Select(phrase => new QueryPhrase([.. phrase]))],
            Concepts = [.. named.Select(concept => new RecognisedConcept(Typed(considered, concept, words), concept.ConceptId)).Distinct()],
            FoldedTitle = string.Join(' ', words.Select(word => word.Surface)),
            Name = considered.Trim(),
            Unread = analysed.Words.Count - words.Count + beyond,
        };
    }

    /// <summary>
    /// Which words a document must have. Stop words of the reader's language are not asked for, and those of another
    /// ("die Rente" typed in English) cannot be, for they may be meant as such: they only raise what has them. One that names
    /// a concept ("IT") is none. If nothing else was typed, they are asked for after all.
    /// </summary>
    private static (List<QueryWord> Required, List<QueryWord> Optional) Weigh(List<QueryWord> words, List<ConceptMatch> named, string language)
    {
        var distinct = words.DistinctBy(word => word.Surface).ToList();
        var required = distinct.Where(word => !IsStopWord(word) || named.Exists(c => c.Position == word.Position && c.Length == 1)).ToList();
        var optional = distinct.Where(word => !word.IsStopWordIn(language)).Except(required).ToList();
        if (required.Count > 0) return (required, optional);
        return optional.Count > 0 ? (optional, []) : (distinct, []);
    }

    /// <summary>Whether what seems to name a concept only links words in the reader's language (French "par" is no Spanish "paro"). In capitals it is meant.</summary>
    private static bool IsStopWord(ConceptMatch concept, List<QueryWord> words, string language) =>
        concept.Length == 1
        && words.Find(word => word.Position == concept.Position) is { } word
        && word.IsStopWordIn(language)
        && word.Typed.AsSpan().ContainsAnyInRange('a', 'z');

    private static bool IsStopWord(QueryWord word) => word.Stems.Any(stem => stem.IsStopWord);

    private List<QueryTerm> Terms(List<QueryWord> words, List<ConceptMatch> named, bool readsStopWords) =>
        [.. words.Select(word => new QueryTerm(word, ConceptsAt(word.Position, named)) { ReadsStopWords = readsStopWords })];

    private List<WeightedConcept> ConceptsAt(int position, List<ConceptMatch> named)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var concept in named.Where(c => c.Position <= position && position < c.Position + c.Length))
        {
            weights[concept.ConceptId] = QueryWeight.Concept;
            foreach (var narrower in concepts.NarrowerThan(concept.ConceptId)) weights.TryAdd(narrower, QueryWeight.NarrowerConcept);
        }
        return [.. weights.Select(weight => new WeightedConcept(weight.Key, weight.Value))];
    }

    private static bool Covers(ConceptMatch concept, List<QueryWord> free) =>
        free.Count(word => word.Position >= concept.Position && word.Position < concept.Position + concept.Length) == concept.Length;

    private static string Typed(string text, ConceptMatch concept, List<QueryWord> words)
    {
        var first = words.First(word => word.Position == concept.Position);
        var last = words.Last(word => word.Position == concept.Position + concept.Length - 1);
        return text[first.Start..(last.Start + last.Length)];
    }

    private static (string Considered, int WordsBeyond) Cut(string text)
    {
        if (text.Length <= MostCharacters) return (text, 0);
        var end = text.LastIndexOfAny([' ', '\t', '\n', '\r'], MostCharacters);
        if (end <= 0) end = MostCharacters;
        return (text[..end], text[end..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
