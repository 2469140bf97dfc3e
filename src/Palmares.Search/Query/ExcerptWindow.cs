namespace Palmares.Search.Query;

/// <summary>Chooses the part of a text to show.</summary>
internal static class ExcerptWindow
{
    /// <summary>How much of the part may stand before its first mark.</summary>
    private const int Lead = 4;

    /// <summary>
    /// Where to cut: the window with most distinct marks, earliest among equals, from the beginning of a sentence or word
    /// to the end of a word.
    /// </summary>
    public static (int Start, int End) Find(string text, IReadOnlyList<TextSpan> marks, int length)
    {
        length = Math.Max(length, 1);
        if (text.Length <= length) return (0, text.Length);
        var start = StartBefore(text, BestMark(text, marks, length), length);
        return (start, EndOfWord(text, start, Math.Min(start + length, text.Length)));
    }

    private static int BestMark(string text, IReadOnlyList<TextSpan> marks, int length)
    {
        if (marks.Count <= 1) return marks.Count == 0 ? 0 : marks[0].Start;
        var (best, most) = (0, 0);
        for (var first = 0; first < marks.Count; first++)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = first; i < marks.Count && marks[i].End - marks[first].Start <= length * (Lead - 1) / Lead; i++)
                seen.Add(text.Substring(marks[i].Start, marks[i].Length));
            if (seen.Count > most) (best, most) = (marks[first].Start, seen.Count);
        }
        return best;
    }

    /// <summary>The beginning of the mark's sentence if it is near, else of a word some way before it.</summary>
    private static int StartBefore(string text, int mark, int length)
    {
        if (mark <= length / Lead) return 0;
        var earliest = mark - length / Lead;
        var sentence = text.AsSpan(earliest, mark - earliest).LastIndexOfAny(".!?:;");
        var from = sentence >= 0 ? earliest + sentence + 1 : earliest;
        while (sentence < 0 && from < mark && !char.IsWhiteSpace(text[from])) from++;
        while (from < mark && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private static int EndOfWord(string text, int start, int end)
    {
        if (end == text.Length) return end;
        var cut = end;
        while (cut > start && !char.IsWhiteSpace(text[cut])) cut--;
        if (cut == start) cut = char.IsLowSurrogate(text[end]) && end - 1 > start ? end - 1 : end;
        while (cut > start + 1 && char.IsWhiteSpace(text[cut - 1])) cut--;
        return cut;
    }
}
