using System.Runtime.InteropServices;
using Palmares.Search.Analysis;
using Palmares.Search.Index;
using Palmares.Search.Query;

namespace Palmares.Search;

/// <summary>A part of a text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// A part of a text with what to mark in it (relative to <paramref name="Text"/>), and whether the text goes on before and after.
/// </summary>
public sealed record Excerpt(string Text, IReadOnlyList<TextSpan> Marks, bool IsCutBefore, bool IsCutAfter);

/// <summary>
/// Marks in texts why they were found: the words themselves, their other forms, the parts of compounds, and the words that name
/// the same concept in the text's language. Stop words are never marked. For one thread at a time.
/// </summary>
public sealed class Highlighter
{
    private readonly Analyzer _analyzer;
    private readonly AnalysedText _analysed = new();
    private readonly Glances _glances;
    private readonly List<int> _places = [];
    // Few words, met by every word of a text: comparing is cheaper than hashing.
    private readonly List<string> _surfaces = [];
    private readonly List<string>[] _stems = [.. Enumerable.Range(0, Languages.Count).Select(_ => new List<string>())];
    private readonly HashSet<string> _concepts = new(StringComparer.Ordinal);
    private readonly Hashes _hashes;

    internal Highlighter(Analyzer analyzer, LabelStems labels, ReadQuery query)
    {
        _analyzer = analyzer;
        foreach (var term in query.Required.Concat(query.Optional))
        {
            Add(term.Word, withStems: true);
            foreach (var concept in term.Concepts) _concepts.Add(concept.Id);
        }
        foreach (var word in query.Phrases.SelectMany(phrase => phrase.Words)) Add(word, withStems: false);
        _glances = new(labels, _surfaces, _stems, _concepts);
        _hashes = new(HashesOf(_surfaces), [.. _stems.Select(HashesOf)], HashesOf(_concepts));
    }

    /// <summary>Whether nothing was searched for, so that nothing will ever be marked.</summary>
    public bool IsEmpty => _surfaces.Count == 0;

    /// <summary>What to mark in a text, ascending and apart from each other.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language (BCP 47).</param>
    public IReadOnlyList<TextSpan> Mark(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsEmpty) return [];
        _places.Clear();
        var glance = _glances.Of(Languages.CodeOf(language));
        glance.Look(text, _places);
        var spans = new List<TextSpan>();
        foreach (var (start, end) in Surroundings.Of(text, _places, _glances.WordsBefore, _glances.WordsAfter))
        {
            var part = start == 0 && end == text.Length ? text : text[start..end];
            foreach (var span in MarkWhole(part, language)) spans.Add(span with { Start = span.Start + start });
        }
        return spans;
    }

    /// <summary>As <see cref="Mark(string, string)"/>, for little where the text was marked before.</summary>
    public IReadOnlyList<TextSpan> Mark(RememberedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsEmpty) return [];
        if (text.Markables(_analyzer) is not { } markables) return Mark(text.Text, text.Language);
        var spans = new List<TextSpan>();
        markables.AddTo(spans, _hashes.Surfaces, _hashes.Stems[Languages.CodeOf(text.Language)], _hashes.Concepts);
        return Joined(spans);
    }

    /// <summary>As <see cref="Mark(string, string)"/>, with every word looked at.</summary>
    internal IReadOnlyList<TextSpan> MarkWhole(string text, string language)
    {
        _analyzer.Analyze(text, language, _analysed);
        return Mark(_analysed, Languages.CodeOf(language));
    }

    /// <summary>
    /// The part of a text that shows most of what was searched for, cut at words, with its marks; the beginning where nothing is.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language (BCP 47).</param>
    /// <param name="length">How long the part may be.</param>
    public Excerpt Excerpt(string text, string language, int length = 240)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cut(text, Mark(text, language), length);
    }

    /// <inheritdoc cref="Excerpt(string, string, int)"/>
    public Excerpt Excerpt(RememberedText text, int length = 240)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cut(text.Text, Mark(text), length);
    }

    private static Excerpt Cut(string text, IReadOnlyList<TextSpan> marks, int length)
    {
        var (start, end) = ExcerptWindow.Find(text, marks, length);
        return new(
            text[start..end],
            [.. marks.Where(mark => mark.Start >= start && mark.End <= end).Select(mark => mark with { Start = mark.Start - start })],
            start > 0,
            end < text.Length);
    }

    private List<TextSpan> Mark(AnalysedText text, byte language)
    {
        var spans = new List<TextSpan>();
        var stems = _stems[language];
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(text.Tokens))
        {
            if (!token.IsStopWord && (_surfaces.Contains(token.Surface) || stems.Contains(token.Stem))) spans.Add(new(token.Start, token.Length));
        }
        foreach (var concept in text.Concepts)
        {
            if (_concepts.Contains(concept.ConceptId)) spans.Add(text.SpanOf(concept));
        }
        return Joined(spans);
    }

    private void Add(QueryWord word, bool withStems)
    {
        if (!_surfaces.Contains(word.Surface)) _surfaces.Add(word.Surface);
        if (!withStems) return;
        foreach (var stem in word.Stems)
        {
            if (stem.Kind == TokenKind.CompoundPart || stem.IsStopWord) continue;
            var known = _stems[Languages.CodeOf(stem.Language)];
            if (!known.Contains(stem.Stem)) known.Add(stem.Stem);
        }
    }

    private static int[] HashesOf(IEnumerable<string> words) => [.. words.Select(Markables.HashOf)];

    private static List<TextSpan> Joined(List<TextSpan> spans)
    {
        if (spans.Count <= 1) return spans;
        spans.Sort((a, b) => a.Start != b.Start ? a.Start - b.Start : b.Length - a.Length);
        var joined = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = joined[^1] with { Length = Math.Max(joined[^1].End, span.End) - joined[^1].Start };
            else
                joined.Add(span);
        }
        return joined;
    }

    private sealed record Hashes(int[] Surfaces, int[][] Stems, int[] Concepts);
}
