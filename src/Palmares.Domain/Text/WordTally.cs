namespace Palmares.Domain.Text;

/// <summary>
/// A text's words against a limit. <paramref name="Over"/> reaches from the first word over the limit to the end of the
/// last; null if the text keeps to it.
/// </summary>
public readonly record struct WordTally(int Words, int Limit, WordSpan? Over)
{
    /// <summary>Negative: so many over.</summary>
    public int Left => Limit - Words;

    public static WordTally Of(ReadOnlySpan<char> text, int limit)
    {
        var words = 0;
        var overStart = 0;
        var end = 0;
        foreach (var word in WordCount.Words(text))
        {
            if (words == limit) overStart = word.Start;
            end = word.End;
            words++;
        }

        return new WordTally(words, limit, words > limit ? new WordSpan(overStart, end - overStart) : null);
    }
}
