namespace Palmares.Capacity;

/// <summary>
/// People come at random (Poisson), the first come is the first served by whichever of the servers is free, and each service
/// takes its own time, long ones now and then (lognormal).
/// </summary>
public static class Queue
{
    /// <summary>Ratio of deviation and mean of a service's time: most pages are alike, a few take three times as long.</summary>
    private const double Spread = 0.6;

    /// <param name="kinds">Each kind's share of all that comes, in any unit, and its mean time.</param>
    /// <returns>The time from arrival to answer that 99 of 100 stay under, in ms; infinite where more comes than can be served.</returns>
    public static double P99(double aSecond, IReadOnlyList<(double Share, double Ms)> kinds, int servers, Random random, int arrivals = 200_000)
    {
        if (aSecond * Mean(kinds) >= servers * 1000) return double.PositiveInfinity;
        var free = new PriorityQueue<double, double>(Enumerable.Repeat((0.0, 0.0), servers));
        var took = new double[arrivals];
        var now = 0.0;
        for (var arrival = 0; arrival < arrivals; arrival++)
        {
            now += -Math.Log(1 - random.NextDouble()) * 1000 / aSecond;
            var end = Math.Max(now, free.Dequeue()) + Service(kinds, random);
            free.Enqueue(end, end);
            took[arrival] = end - now;
        }
        Array.Sort(took);
        return took[(int)(arrivals * 0.99)];
    }

    /// <returns>The fewest servers with which 99 of 100 are answered within <paramref name="most"/> ms.</returns>
    public static int Servers(double aSecond, IReadOnlyList<(double Share, double Ms)> kinds, double most, Random random)
    {
        var servers = Math.Max(1, (int)(aSecond * Mean(kinds) / 1000));
        while (P99(aSecond, kinds, servers, random) > most) servers++;
        return servers;
    }

    private static double Mean(IReadOnlyList<(double Share, double Ms)> kinds) => kinds.Sum(kind => kind.Share * kind.Ms) / kinds.Sum(kind => kind.Share);

    private static double Service(IReadOnlyList<(double Share, double Ms)> kinds, Random random)
    {
        var at = random.NextDouble() * kinds.Sum(kind => kind.Share);
        var mean = kinds[^1].Ms;
        foreach (var (share, ms) in kinds)
        {
            if (at < share)
            {
                mean = ms;
                break;
            }
            at -= share;
        }
        var sigma = Math.Sqrt(Math.Log(1 + (Spread * Spread)));
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return mean * Math.Exp((sigma * normal) - (sigma * sigma / 2));
    }
}
