using Palmares.Search.Analysis;

namespace Palmares.Search.Index;

/// <summary>Collects the words of a batch: where they occur, how they are written, and their stems and parts.</summary>
internal sealed class WordCollector
{
    private readonly Dictionary<string, int>[] _ids = [.. Enumerable.Range(0, Languages.Count).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly List<Word> _words = [];
    private readonly HashSet<(int Word, string Stem, bool IsPart)> _stems = [];
    private readonly Occurrences _occurrences = new();

    /// <param name="analysed">The tokens of <paramref name="text"/>.</param>
    /// <param name="text">The text itself, for the spelling of words.</param>
    /// <param name="language">See <see cref="Languages"/>.</param>
    /// <param name="document">The document's index in the batch.</param>
    /// <param name="firstPosition">The position of the text's first word in the document.</param>
    /// <param name="weight">What one occurrence weighs.</param>
    /// <param name="inHead">Whether the text is a title or summary.</param>
    public void Add(AnalysedText analysed, string text, byte language, int document, int firstPosition, int weight, bool inHead)
    {
        var word = -1;
        foreach (var token in analysed.Tokens)
        {
            if (token.Kind is TokenKind.CompoundPart or TokenKind.Variant)
            {
                if (word >= 0) _stems.Add((word, token.Stem, token.Kind == TokenKind.CompoundPart));
                continue;
            }
            word = IdOf(token.Surface, language);
            var spelling = text.AsSpan(token.Start, token.Length);
            if (_words[word].See(token.Stem, spelling)) _stems.Add((word, token.Stem, false));
            _occurrences.Add(word, document, token.IsStopWord ? Occurrences.Nowhere : firstPosition + token.Position, weight, inHead && !token.IsStopWord && token.Surface.Length > 1);
        }
    }

    public WordIndex Build(int documents)
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (a, b) => _words[a].Key.AsSpan().SequenceCompareTo(_words[b].Key));
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        var (lists, traits) = _occurrences.Build(ranks, documents);
        var stems = _stems.Select(s => (TermTable.Key(s.Stem, _words[s.Word].Key[^1]), StemTable.Entry(ranks[s.Word], s.IsPart)));
        return new(
            TermTable.Build([.. order.Select(word => _words[word].Key)]),
            lists,
            WordForms.Build(order.Select(word => _words[word].Form)),
            StemTable.Build(stems),
            traits);
    }

    private int IdOf(string surface, byte language)
    {
        if (_ids[language].TryGetValue(surface, out var id)) return id;
        id = _words.Count;
        _ids[language].Add(surface, id);
        _words.Add(new(surface, TermTable.Key(surface, language)));
        return id;
    }

    private sealed class Word(string surface, byte[] key)
    {
        private string? _lastStem;
        private string? _spelling;
        private bool _isUsual;

        public byte[] Key => key;

        /// <summary>The usual spelling where it is not the folded word.</summary>
        public string? Form => _spelling == surface ? null : _spelling;

        /// <summary>Remembers the spelling; true where the stem is not the one seen last.</summary>
        public bool See(string stem, ReadOnlySpan<char> spelling)
        {
            if (!_isUsual) Choose(spelling);
            if (ReferenceEquals(stem, _lastStem) || stem == _lastStem) return false;
            _lastStem = stem;
            return true;
        }

        private void Choose(ReadOnlySpan<char> spelling)
        {
            if (_spelling is null || !spelling.SequenceEqual(_spelling) && WordForms.IsBetter(spelling, _spelling)) _spelling = spelling.ToString();
            _isUsual = !WordForms.HasCapitals(_spelling);
        }
    }
}
