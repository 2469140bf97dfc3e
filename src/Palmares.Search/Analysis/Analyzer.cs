using System.Collections.Frozen;
using Palmares.Search.Analysis.Compounds;
using Palmares.Search.Analysis.Concepts;
using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis;

/// <summary>
/// The one analysis of texts and queries: words, folding, stems, compound parts, concepts. Safe to share between threads;
/// make one per thesaurus and keep it, for it remembers the forms of words.
/// </summary>
public sealed class Analyzer
{
    private readonly FrozenDictionary<string, LanguageWords> _working;
    private readonly FrozenDictionary<string, LanguageWords>.AlternateLookup<ReadOnlySpan<char>> _workingBySpan;
    private readonly LanguageWords _others;

    public Analyzer(Thesaurus thesaurus)
    {
        ArgumentNullException.ThrowIfNull(thesaurus);
        Thesaurus = thesaurus;
        _working = WorkingLanguages.All.ToFrozenDictionary(
            language => language, language => LanguageWords.Of(language, thesaurus), StringComparer.OrdinalIgnoreCase);
        _workingBySpan = _working.GetAlternateLookup<ReadOnlySpan<char>>();
        _others = LanguageWords.Of("und", Thesaurus.Empty);
    }

    public Thesaurus Thesaurus { get; }

    /// <summary>Whether a folded word is a stop word of one of the four languages (others have none here).</summary>
    public static bool IsStopWord(string surface, string language) => StopWords.RoleOf(surface, language) != WordRole.Tells;

    /// <inheritdoc cref="Analyze(string, string, AnalysedText)"/>
    public AnalysedText Analyze(string text, string language)
    {
        var into = new AnalysedText();
        Analyze(text, language, into);
        return into;
    }

    /// <summary>
    /// Analyses a text whose language is known (BCP 47; a region is ignored). Outside en, fr, de and es words are folded but not
    /// stemmed. Takes any string, ill-formed UTF-16 included, in time linear in its length.
    /// </summary>
    public void Analyze(string text, string language, AnalysedText into)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(into);
        var words = WordsOf(language);
        Tokenizer.Tokenize(text, words, into);
        if (words.HasCompounds) SuspendedCompounds.Complete(text, words, into);
        var matcher = new ConceptMatcher(text, into);
        matcher.Match();
        into.Steps += matcher.Steps;
    }

    /// <summary>Analyses what a reader typed, in all four languages at once.</summary>
    public AnalysedQuery AnalyzeQuery(string text) =>
        QueryReadings.Unite(text, [.. WorkingLanguages.All.Select(language => (language, Analyze(text, language)))]);

    /// <summary>Forgets the words of each language of which more than <paramref name="most"/> are remembered, as after a large import.</summary>
    public void Forget(int most)
    {
        foreach (var words in _working.Values) words.Forget(most);
        _others.Forget(most);
    }

    private LanguageWords WordsOf(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return _workingBySpan.TryGetValue(end < 0 ? language : language.AsSpan(0, end), out var words) ? words : _others;
    }
}
