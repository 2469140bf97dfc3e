namespace Palmares.Domain.Text.Comparing;

/// <summary>
/// Which items of two sequences stay the same, in their order: a longest common subsequence by Myers' algorithm. Its cost
/// follows the number of differences; texts that share less than <see cref="MostDifferences"/> allows are taken as wholly
/// different between their common beginning and end.
/// </summary>
public static class Alignment
{
    private const int MostDifferences = 1_000;

    /// <returns>Pairs of positions, rising in both.</returns>
    public static IReadOnlyList<(int Before, int After)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start]) start++;
        var (endBefore, endAfter) = (before.Count, after.Count);
        while (endBefore > start && endAfter > start && before[endBefore - 1] == after[endAfter - 1]) (endBefore, endAfter) = (endBefore - 1, endAfter - 1);

        var pairs = new List<(int, int)>(Math.Min(before.Count, after.Count));
        for (var at = 0; at < start; at++) pairs.Add((at, at));
        pairs.AddRange(Between(before, start, endBefore, after, start, endAfter));
        for (var at = 0; endBefore + at < before.Count; at++) pairs.Add((endBefore + at, endAfter + at));
        return pairs;
    }

    private static List<(int, int)> Between(IReadOnlyList<string> a, int fromA, int toA, IReadOnlyList<string> b, int fromB, int toB)
    {
        var (lengthA, lengthB) = (toA - fromA, toB - fromB);
        if (lengthA == 0 || lengthB == 0) return [];

        // reached[k]: how far along a the furthest path on diagonal k = x - y has come; one copy per number of differences.
        var most = Math.Min(lengthA + lengthB, MostDifferences);
        var reached = new int[(2 * most) + 3];
        var origin = most + 1;
        var trace = new List<int[]>();
        for (var differences = 0; differences <= most; differences++)
        {
            trace.Add(reached[(origin - differences - 1)..(origin + differences + 2)]);
            for (var k = -differences; k <= differences; k += 2)
            {
                var x = StepDown(reached[origin + k - 1], reached[origin + k + 1], k, differences) ? reached[origin + k + 1] : reached[origin + k - 1] + 1;
                while (x < lengthA && x - k < lengthB && a[fromA + x] == b[fromB + x - k]) x++;
                reached[origin + k] = x;
                if (x >= lengthA && x - k >= lengthB) return WalkBack(trace, lengthA, lengthB).Select(pair => (fromA + pair.X, fromB + pair.Y)).Reverse().ToList();
            }
        }
        return [];
    }

    private static IEnumerable<(int X, int Y)> WalkBack(List<int[]> trace, int x, int y)
    {
        for (var differences = trace.Count - 1; differences >= 0; differences--)
        {
            var reached = trace[differences];
            var origin = differences + 1;
            var k = x - y;
            var previous = StepDown(reached[origin + k - 1], reached[origin + k + 1], k, differences) ? k + 1 : k - 1;
            var (previousX, previousY) = differences == 0 ? (0, 0) : (reached[origin + previous], reached[origin + previous] - previous);
            while (x > previousX && y > previousY) yield return (--x, --y);
            (x, y) = (previousX, previousY);
        }
    }

    /// <summary>Whether diagonal k is reached by taking an item of the second sequence, not of the first.</summary>
    private static bool StepDown(int left, int right, int k, int differences) => k == -differences || (k != differences && left < right);
}
