using Palmares.Search.Analysis.Concepts;

namespace Palmares.Search.Analysis.Words;

/// <summary>Turns a text into tokens of one language.</summary>
internal readonly ref struct Tokenizer : IDisposable
{
    /// <summary>Terms are cut to this many characters; no word that anyone types is longer.</summary>
    private const int LongestTerm = 64;

    /// <summary>Longer chains ("a-b-c-d-e") are no word that anyone writes as one.</summary>
    private const int LongestChain = 4;

    private readonly LanguageWords _words;
    private readonly AnalysedText _into;
    private readonly NormalText _normal;

    private Tokenizer(ReadOnlySpan<char> text, LanguageWords words, AnalysedText into)
    {
        _words = words;
        _into = into;
        _normal = new(text);
    }

    /// <summary>Clears <paramref name="into"/> and fills it with the tokens of <paramref name="text"/>, without concepts.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, LanguageWords words, AnalysedText into)
    {
        into.Clear();
        using var tokenizer = new Tokenizer(text, words, into);
        tokenizer.ReadAll();
        into.Steps += tokenizer._normal.Length;
    }

    public void Dispose() => _normal.Dispose();

    private void ReadAll()
    {
        var reader = new WordReader(_normal.Chars);
        Span<SourceWord> chain = stackalloc SourceWord[LongestChain];
        while (reader.TryRead(out var word))
        {
            chain[0] = word;
            var (length, isWhole) = (1, true);
            while (reader.TryPassLink() && reader.TryRead(out word))
            {
                if (length == chain.Length)
                {
                    AddChain(chain, false);
                    (length, isWhole) = (0, false);
                }
                chain[length++] = word;
            }
            AddChain(chain[..length], isWhole && length > 1);
        }
    }

    private void AddChain(ReadOnlySpan<SourceWord> chain, bool join)
    {
        for (var i = 0; i < chain.Length; i++)
        {
            var position = _into.WordCount;
            AddWord(chain[i]);
            if (i == 0 && join && _into.WordCount > position) AddJoined(chain, position);
        }
    }

    private void AddWord(SourceWord word)
    {
        Span<char> buffer = stackalloc char[LongestTerm];
        var forms = _words.Forms(buffer[..CopyLetters(word, buffer)]);
        if (forms.Surface.Length == 0) return;
        var position = _into.WordCount++;
        var (start, length) = _normal.SourceOf(word.From, word.To);
        Add(new(forms.Stem, forms.Surface, position, start, length, TokenKind.Word) { IsStopWord = forms.Role != WordRole.Tells, IsLink = forms.Role == WordRole.Link }, forms.Labels);
        foreach (var other in forms.Others)
        {
            if (!word.HasInnerMarks) (start, length) = _normal.SourceOf(word.From + other.Start, word.From + other.Start + other.Length);
            Add(new(other.Stem, other.Surface, position, start, length, other.Kind) { IsStopWord = forms.Role != WordRole.Tells }, other.Labels);
        }
    }

    /// <summary>Years from and to ("2016-2019") are no word.</summary>
    private void AddJoined(ReadOnlySpan<SourceWord> chain, int position)
    {
        Span<char> buffer = stackalloc char[LongestTerm];
        var length = 0;
        foreach (var word in chain) length += CopyLetters(word, buffer[length..]);
        if (!buffer[..length].ContainsAnyExceptInRange('0', '9')) return;
        var forms = _words.Forms(buffer[..length]);
        var source = _normal.SourceOf(chain[0].From, chain[^1].To);
        Add(new(forms.Stem, forms.Surface, position, source.Start, source.Length, TokenKind.Joined), forms.Labels);
    }

    private void Add(Token token, LabelNode? labels)
    {
        _into.Tokens.Add(token);
        _into.Labels.Add(labels);
    }

    /// <summary>Copies what fits, without inner marks, and never half a surrogate pair.</summary>
    private int CopyLetters(SourceWord word, Span<char> to)
    {
        var length = 0;
        for (var i = word.From; i < word.To && length < to.Length; i++)
        {
            var c = _normal.Chars[i];
            if (Characters.IsWord(c)) to[length++] = c;
        }
        return length > 0 && char.IsHighSurrogate(to[length - 1]) ? length - 1 : length;
    }
}
