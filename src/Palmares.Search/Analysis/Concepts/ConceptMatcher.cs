using System.Buffers;
using System.Runtime.InteropServices;
using Palmares.Search.Analysis.Compounds;

namespace Palmares.Search.Analysis.Concepts;

/// <summary>
/// Finds the concepts a text names: from left to right, at each word the longest label that starts there. Up to three linking words may stand
/// between the words of a label, but no end of a clause. Where no label starts at a compound, its parts are looked up by themselves, the longest first.
/// </summary>
internal ref struct ConceptMatcher(string source, AnalysedText text)
{
    private const int MostSkipped = 3;
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:!?()[]\n");
    private readonly ReadOnlySpan<Token> _tokens = CollectionsMarshal.AsSpan(text.Tokens);
    private LabelNode? _longest;
    private int _longestEnd;

    /// <summary>How many steps were taken, to show that the work grows with the text.</summary>
    public int Steps { get; private set; }

    public void Match()
    {
        for (var at = 0; at < _tokens.Length;)
        {
            (_longest, _longestEnd) = (null, at);
            for (var i = at; i < _tokens.Length && _tokens[i].Position == _tokens[at].Position; i++)
            {
                Steps++;
                if (_tokens[i].Kind != TokenKind.CompoundPart && text.Labels[i] is { } node) Walk(node, After(i), 0);
            }
            if (_longest is null)
            {
                var next = NextWord(at);
                if (next - at > 1) MatchParts(at, next);
                at = next;
                continue;
            }
            Add(_longest, at, _longestEnd);
            at = _longestEnd;
        }
    }

    private void Walk(LabelNode node, int end, int skipped)
    {
        Steps++;
        if (skipped == 0 && end > _longestEnd && node.Ends.Count > 0 && Counts(node, end)) (_longest, _longestEnd) = (node, end);
        if (end >= _tokens.Length || IsBreakBefore(end)) return;
        for (var i = end; i < _tokens.Length && _tokens[i].Position == _tokens[end].Position; i++)
        {
            if (_tokens[i].Kind != TokenKind.CompoundPart && node.Next(_tokens[i]) is { } next) Walk(next, After(i), 0);
        }
        if (_tokens[end].IsLink && skipped < MostSkipped) Walk(node, NextWord(end), skipped + 1);
    }

    /// <summary>
    /// Where labels of several concepts have the same stems (pension, pensioner), those spelled most like the text win: its
    /// "pensions" are pensions.
    /// </summary>
    private readonly void Add(LabelNode node, int from, int end)
    {
        var words = _tokens[end - 1].Position + 1 - _tokens[from].Position;
        var closest = int.MinValue;
        if (node.Ends.Count > 1)
        {
            foreach (var label in node.Ends) closest = Math.Max(closest, Closeness(label, from, end));
        }
        var first = text.Concepts.Count;
        foreach (var label in node.Ends)
        {
            if (node.Ends.Count > 1 && Closeness(label, from, end) < closest) continue;
            if (label.InCapitals && !IsInCapitals(_tokens[from])) continue;
            var match = new ConceptMatch(label.ConceptId, _tokens[from].Position, words);
            if (text.Concepts.IndexOf(match, first) < 0) text.Concepts.Add(match);
        }
    }

    /// <summary>Greater where the text begins like the label and little of the label is left.</summary>
    private readonly int Closeness(LabelEnd label, int from, int end)
    {
        var rest = label.Surfaces.AsSpan();
        for (var i = from; i < end; i++)
        {
            if (_tokens[i].Kind != TokenKind.Word) continue;
            var common = rest.CommonPrefixLength(_tokens[i].Surface);
            rest = rest[common..];
            if (common < _tokens[i].Surface.Length) break;
            rest = rest.TrimStart(' ');
        }
        return label.Surfaces.Length - 2 * rest.Length;
    }

    private readonly bool Counts(LabelNode node, int end)
    {
        foreach (var label in node.Ends)
        {
            if (!label.InCapitals || IsInCapitals(_tokens[end - 1])) return true;
        }
        return false;
    }

    private readonly bool IsInCapitals(Token token) => !source.AsSpan(token.Start, token.Length).ContainsAnyInRange('a', 'z');

    private readonly void MatchParts(int at, int end)
    {
        Span<Range> taken = stackalloc Range[Decompounder.MostParts];
        var count = 0;
        while (LongestPart(at, end, taken[..count]) is var part and >= 0)
        {
            taken[count++] = _tokens[part].Start..(_tokens[part].Start + _tokens[part].Length);
            Add(text.Labels[part]!, at, end);
        }
    }

    /// <summary>The longest part that is a label and overlaps none of those taken, or -1.</summary>
    private readonly int LongestPart(int at, int end, ReadOnlySpan<Range> taken)
    {
        var longest = -1;
        for (var i = at; i < end; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TokenKind.CompoundPart || text.Labels[i] is not { Ends.Count: > 0 }) continue;
            if (longest >= 0 && _tokens[longest].Length >= token.Length) continue;
            if (!Overlaps(token, taken)) longest = i;
        }
        return longest;
    }

    private static bool Overlaps(Token token, ReadOnlySpan<Range> taken)
    {
        foreach (var range in taken)
        {
            if (token.Start < range.End.Value && range.Start.Value < token.Start + token.Length) return true;
        }
        return false;
    }

    /// <summary>Whether a clause ends before the word at <paramref name="index"/>.</summary>
    private readonly bool IsBreakBefore(int index)
    {
        var word = index - 1;
        while (_tokens[word].Kind != TokenKind.Word) word--;
        var end = _tokens[word].Start + _tokens[word].Length;
        if (end >= _tokens[index].Start) return false;
        var gap = source.AsSpan(end, _tokens[index].Start - end);
        return gap.ContainsAny(Breaks) || (gap.StartsWith(". ") && char.IsUpper(source[_tokens[index].Start]));
    }

    /// <summary>The first token behind the words that the token at <paramref name="index"/> spans: one, or all that are joined.</summary>
    private readonly int After(int index)
    {
        var end = _tokens[index].Start + _tokens[index].Length;
        var next = NextWord(index);
        if (_tokens[index].Kind == TokenKind.Joined)
        {
            while (next < _tokens.Length && _tokens[next].Start < end) next = NextWord(next);
        }
        return next;
    }

    private readonly int NextWord(int index)
    {
        var position = _tokens[index].Position;
        while (index < _tokens.Length && _tokens[index].Position == position) index++;
        return index;
    }
}
