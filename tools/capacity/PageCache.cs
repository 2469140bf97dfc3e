namespace Palmares.Capacity;

/// <summary>How often a cache that forgets the least recently read page has the page asked for.</summary>
public static class PageCache
{
    /// <summary>Reads pages by Zipf's law, in four languages (half of the readers in the first), after a warm-up as long as the count.</summary>
    /// <returns>Hits of all readings, 0 to 1.</returns>
    public static double HitRate(Load load, Random random, int readings)
    {
        var shares = Shares(load.LibraryRecords, load.Popularity);
        var order = new LinkedList<int>();
        var held = new Dictionary<int, LinkedListNode<int>>();
        var hits = 0;
        for (var reading = -readings; reading < readings; reading++)
        {
            var page = (Record(shares, random) * 4) + Language(random);
            if (held.TryGetValue(page, out var node))
            {
                if (reading >= 0) hits++;
                order.Remove(node);
                order.AddFirst(node);
                continue;
            }
            held[page] = order.AddFirst(page);
            if (held.Count <= load.CachedPages) continue;
            held.Remove(order.Last!.Value);
            order.RemoveLast();
        }
        return (double)hits / readings;
    }

    private static double[] Shares(int records, double exponent)
    {
        var sums = new double[records];
        var sum = 0.0;
        for (var rank = 0; rank < records; rank++) sums[rank] = sum += Math.Pow(rank + 1, -exponent);
        return sums;
    }

    private static int Record(double[] sums, Random random)
    {
        var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return found < 0 ? ~found : found;
    }

    private static int Language(Random random) => random.NextDouble() switch { < 0.5 => 0, < 0.75 => 1, < 0.9 => 2, _ => 3 };
}
