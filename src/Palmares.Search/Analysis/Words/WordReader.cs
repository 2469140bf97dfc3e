namespace Palmares.Search.Analysis.Words;

/// <summary>
/// A word in normal text, from <paramref name="From"/> up to <paramref name="To"/> (exclusive). With inner marks it holds
/// apostrophes or full stops, which are no part of its letters ("aujourd'hui", "C.N.S.S.").
/// </summary>
internal readonly record struct SourceWord(int From, int To, bool HasInnerMarks);

/// <summary>
/// Reads the words of normal text. Elided articles and pronouns (l', d', qu', dell') are left out, so are English endings behind an
/// apostrophe ('s, 'll); any other apostrophe is inside its word. The rules are the same for all languages, for
/// the language of a query is not known and names keep theirs in any text ("Côte d'Ivoire").
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> normal)
{
    private readonly ReadOnlySpan<char> _text = normal;
    private int _at;

    /// <summary>Reads the next word, if any.</summary>
    public bool TryRead(out SourceWord word)
    {
        while (_at < _text.Length && !Characters.IsWord(_text[_at])) _at++;
        word = _at < _text.Length ? Read() : default;
        return word.To > 0;
    }

    /// <summary>Whether a hyphen or ampersand links the word just read to the next; if so, passes it.</summary>
    public bool TryPassLink()
    {
        if (_at + 1 >= _text.Length || !Characters.IsLink(_text[_at]) || !Characters.IsWord(_text[_at + 1])) return false;
        _at++;
        return true;
    }

    private SourceWord Read()
    {
        var from = _at;
        if (Characters.IsIdeograph(_text[from])) return new(from, ++_at, false);
        if (IsDottedLetter(from)) return ReadAcronym(from);
        var inner = false;
        while (true)
        {
            while (IsWordAt(_at) && !Characters.IsIdeograph(_text[_at])) _at++;
            if (_at >= _text.Length || _text[_at] != '\'' || !IsWordAt(_at + 1)) return new(from, _at, inner);
            if (!inner && Apostrophes.IsElision(_text[from.._at]))
            {
                from = ++_at;
                continue;
            }
            var ending = Apostrophes.EndingAt(_text[_at..]);
            if (ending > 0) return PassEnding(new(from, _at, inner), ending);
            inner = true;
            _at++;
        }
    }

    private SourceWord PassEnding(SourceWord word, int length)
    {
        _at += length;
        return word;
    }

    private SourceWord ReadAcronym(int from)
    {
        while (IsDottedLetter(_at)) _at += 2;
        if (IsLetterAt(_at) && !IsWordAt(_at + 1)) _at++;
        var to = _text[_at - 1] == '.' ? _at - 1 : _at;
        return new(from, to, to - from > 1);
    }

    /// <summary>A single letter with a full stop behind it, after which either another letter or no word follows.</summary>
    private readonly bool IsDottedLetter(int at) =>
        IsLetterAt(at) && at + 1 < _text.Length && _text[at + 1] == '.' && !IsWordAt(at + 3);

    private readonly bool IsLetterAt(int at) => IsWordAt(at) && !char.IsDigit(_text[at]) && !Characters.IsIdeograph(_text[at]);

    private readonly bool IsWordAt(int at) => at < _text.Length && Characters.IsWord(_text[at]);
}
