namespace Palmares.Search.Query;

/// <summary>Places in a text with the words around them, cut at white space.</summary>
internal static class Surroundings
{
    /// <summary>More parts than these take longer than the whole.</summary>
    private const int MostParts = 3;

    /// <summary>Ranges ascending and apart from each other; the whole text where that is less work.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="places">Indexes, ascending.</param>
    /// <param name="before">How many words before the one with the place belong to it.</param>
    /// <param name="after">How many words behind it.</param>
    public static List<(int Start, int End)> Of(string text, List<int> places, int before, int after)
    {
        var ranges = new List<(int Start, int End)>();
        foreach (var place in places)
        {
            if (ranges.Count > 0 && place < ranges[^1].End && after == 0) continue;
            var (start, end) = (StartBefore(text, place, before), EndBehind(text, place, after));
            if (ranges.Count > 0 && start <= ranges[^1].End) ranges[^1] = (ranges[^1].Start, Math.Max(end, ranges[^1].End));
            else ranges.Add((start, end));
            if (ranges.Count > MostParts || ranges[^1].End - ranges[0].Start > text.Length * 3 / 4) return [(0, text.Length)];
        }
        return ranges;
    }

    private static int StartBefore(string text, int place, int words)
    {
        for (; place > 0; place--)
        {
            if (char.IsWhiteSpace(text[place - 1]) && words-- == 0) break;
        }
        return place;
    }

    private static int EndBehind(string text, int place, int words)
    {
        for (; place < text.Length; place++)
        {
            if (char.IsWhiteSpace(text[place]) && words-- == 0) break;
        }
        return place;
    }
}
