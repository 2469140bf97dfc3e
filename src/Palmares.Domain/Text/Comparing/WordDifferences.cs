using System.Text;

namespace Palmares.Domain.Text.Comparing;

public enum Difference
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words and what became of it.</summary>
public readonly record struct ComparedPiece(Difference Difference, string Text);

/// <summary>What changed between two texts, word by word.</summary>
public static class WordDifferences
{
    /// <summary>
    /// The pieces in reading order. Those that are same or added make up <paramref name="after"/> to the letter; white space goes with the
    /// word before it, and a line's end counts as a word.
    /// </summary>
    public static IReadOnlyList<ComparedPiece> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var pairs = Alignment.Of([.. old.Select(Key)], [.. now.Select(Key)]);
        var pieces = new List<ComparedPiece>();
        var (atOld, atNow) = (0, 0);
        foreach (var (pairOld, pairNow) in pairs.Append((old.Count, now.Count)))
        {
            Add(pieces, Difference.Removed, old, atOld, pairOld);
            Add(pieces, Difference.Added, now, atNow, pairNow);
            if (pairNow < now.Count) Add(pieces, Difference.Same, now, pairNow, pairNow + 1);
            (atOld, atNow) = (pairOld + 1, pairNow + 1);
        }
        return pieces;
    }

    private static void Add(List<ComparedPiece> pieces, Difference difference, List<string> words, int from, int to)
    {
        if (from >= to) return;
        var text = new StringBuilder();
        if (pieces.Count > 0 && pieces[^1].Difference == difference)
        {
            text.Append(pieces[^1].Text);
            pieces.RemoveAt(pieces.Count - 1);
        }
        for (var at = from; at < to; at++) text.Append(words[at]);
        pieces.Add(new(difference, text.ToString()));
    }

    private static string Key(string word) => word[0] == '\n' ? "\n" : word.TrimEnd();

    /// <summary>Words with the white space behind them; line ends alone.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            var ends = at == text.Length || text[at] == '\n' || text[at - 1] == '\n' || (IsSpace(text[at - 1]) && !IsSpace(text[at]));
            if (!ends) continue;
            words.Add(text[start..at]);
            start = at;
        }
        return words;
    }

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter);
}
