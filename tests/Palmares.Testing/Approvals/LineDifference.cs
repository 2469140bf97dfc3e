namespace Palmares.Testing.Approvals;

/// <summary>Two texts' lines side by side: <c>-</c> only approved, <c>+</c> only received, along a longest common subsequence.</summary>
internal static class LineDifference
{
    private const int ShownAtMost = 60;

    public static string Describe(string[] approved, string[] received)
    {
        var lines = Walk(approved, received).ToList();
        var shown = string.Join('\n', lines.Take(ShownAtMost));
        return lines.Count > ShownAtMost ? $"{shown}\n… and {lines.Count - ShownAtMost} more" : shown;
    }

    private static IEnumerable<string> Walk(string[] a, string[] b)
    {
        var common = CommonLengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                i++;
                j++;
                continue;
            }

            if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1])) yield return $"- {i + 1}: {a[i++]}";
            else yield return $"+ {j + 1}: {b[j++]}";
        }
    }

    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
