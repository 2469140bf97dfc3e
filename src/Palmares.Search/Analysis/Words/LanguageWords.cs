using System.Collections.Concurrent;
using Palmares.Search.Analysis.Compounds;
using Palmares.Search.Analysis.Concepts;
using Palmares.Search.Analysis.Stemming;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// The words of one language: makes the forms of each once and remembers them. Outside the working languages words are their own stems.
/// Forgets everything when it holds more than any honest library does, so that strange texts cannot fill the memory.
/// </summary>
internal sealed class LanguageWords
{
    private const int MostRemembered = 200_000;
    private readonly Decompounder? _decompounder;
    private readonly ConcurrentDictionary<string, WordForms> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> _knownBySpan;
    private readonly LabelNode? _labels;
    private int _count;

    private LanguageWords(string language, LabelNode? labels)
    {
        Language = language;
        _labels = labels;
        _decompounder = language == "de" ? new(PartLexicon.German) : null;
        _knownBySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    public bool HasCompounds => _decompounder is not null;

    /// <param name="thesaurus">Its labels in this language are recognised.</param>
    public static LanguageWords Of(string language, Thesaurus thesaurus) => new(language, LabelTree.Of(thesaurus, new(language, null)));

    /// <param name="normal">A word in normal form, letters and digits only.</param>
    public WordForms Forms(ReadOnlySpan<char> normal) => _knownBySpan.TryGetValue(normal, out var forms) ? forms : Remember(new(normal));

    /// <summary>Forgets everything if more words than these are remembered.</summary>
    public void Forget(int most)
    {
        if (_count <= most) return;
        _known.Clear();
        _count = 0;
    }

    private WordForms Remember(string word)
    {
        var forms = Make(word);
        if (_known.TryAdd(word, forms) && Interlocked.Increment(ref _count) >= MostRemembered) Forget(0);
        return forms;
    }

    private WordForms Make(string word)
    {
        var surface = Diacritics.Fold(word);
        var stem = Diacritics.Fold(Stemmer.Stem(word, Language));
        if (stem.Length == 0 || stem == surface) stem = surface;
        var role = StopWords.RoleOf(surface, Language);
        var isStopWord = role != WordRole.Tells;
        var variants = Variants.Of(word, stem, Language).Select(variant => new OtherForm(
            TokenKind.Variant, variant, surface, 0, word.Length, _labels?.Next(variant, surface, isStopWord)));
        return new(stem, surface, role, _labels?.Next(stem, surface, isStopWord), [.. variants, .. MakeParts(word)]);
    }

    private IEnumerable<OtherForm> MakeParts(string word)
    {
        if (_decompounder is null) return [];
        return _decompounder.Split(word)
            .Select(part => new OtherForm(TokenKind.CompoundPart, part.Stem, part.Surface, part.Start, part.Length, _labels?.Next(part.Stem, part.Surface, false)));
    }
}
