using System.Globalization;

namespace Palmares.Web.Localization;

/// <summary>The <c>{0}</c>, <c>{1}</c>, … of a message. Any other brace is a brace.</summary>
public static class Placeholders
{
    /// <summary>Which arguments a text names, ascending, each once.</summary>
    public static IReadOnlyList<int> In(string text)
    {
        var found = new SortedSet<int>();
        for (var at = 0; Next(text, at) is { } next; at = next.End) found.Add(next.Argument);
        return [.. found];
    }

    /// <summary>The first placeholder at or after <paramref name="from"/>.</summary>
    public static (int Start, int End, int Argument)? Next(string text, int from)
    {
        for (var open = text.IndexOf('{', from); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = open + 1;
            while (close < text.Length && char.IsAsciiDigit(text[close])) close++;
            if (close - open is 2 or 3 && close < text.Length && text[close] == '}')
                return (open, close + 1, int.Parse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture));
        }
        return null;
    }
}
