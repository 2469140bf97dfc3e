using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>Where a query has quotes and minus signs. An opening quote that is never closed is just text.</summary>
internal sealed class QueryMarks
{
    private readonly string _text;
    private readonly List<(int Open, int Close)> _phrases = [];

    private QueryMarks(string text) => _text = text;

    public static QueryMarks Read(string text)
    {
        var marks = new QueryMarks(text);
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsQuote(text[i])) continue;
            if (open >= 0) marks._phrases.Add((open, i));
            open = open >= 0 ? -1 : i;
        }
        return marks;
    }

    /// <summary>Which phrase a word is in, or -1.</summary>
    public int PhraseOf(QueryWord word) => _phrases.FindIndex(phrase => phrase.Open < word.Start && word.Start < phrase.Close);

    /// <summary>Whether a minus sign stands at the beginning of what the word, or its phrase, is written in.</summary>
    public bool IsExcluded(QueryWord word)
    {
        var start = PhraseOf(word) is var phrase and >= 0 ? _phrases[phrase].Open : word.Start;
        while (start > 0 && IsPartOfWord(start - 1)) start--;
        return _text[start] == '-' && start < word.Start;
    }

    /// <summary>
    /// What has to go for the word to go: the phrase it is in with its quotes, else everything up to white space, so that no
    /// half of a hyphenated word stays; with a minus sign before it.
    /// </summary>
    public (int Start, int End) ExtentOf(QueryWord word)
    {
        var phrase = PhraseOf(word);
        var (start, end) = phrase >= 0 ? (_phrases[phrase].Open, _phrases[phrase].Close + 1) : (word.Start, word.Start + word.Length);
        while (start > 0 && IsPartOfWord(start - 1)) start--;
        while (phrase < 0 && end < _text.Length && IsPartOfWord(end)) end++;
        return (start, end);
    }

    public static string WithoutQuotes(string text) => new([.. text.Where(c => !IsQuote(c))]);

    private bool IsPartOfWord(int at) => !char.IsWhiteSpace(_text[at]) && !IsQuote(_text[at]);

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‟';
}
