using System.Text;

namespace Palmares.Bench.Queries;

/// <summary>
/// The same words in ever other combinations of capitals, then of marks after them: another address each time, which no
/// cache knows, and the same work for the search, which reads neither.
/// </summary>
internal static class DistinctSpellings
{
    private const string Marks = ".,;:!?()";

    public static string Of(string text, int spelling)
    {
        var spelled = new StringBuilder(text.ToLowerInvariant());
        for (var i = 0; i < spelled.Length; i++)
        {
            if (!char.IsAsciiLetter(spelled[i])) continue;
            if ((spelling & 1) == 1) spelled[i] = char.ToUpperInvariant(spelled[i]);
            spelling >>= 1;
        }
        for (; spelling > 0; spelling /= Marks.Length) spelled.Append(Marks[spelling % Marks.Length]);
        return spelled.ToString();
    }
}
