namespace Palmares.Bench.Generator;

/// <summary>
/// Draws ranks from 0 as words occur in languages (Zipf–Mandelbrot): rank r with a weight of 1 / (r + shift)^exponent.
/// </summary>
internal sealed class Zipf
{
    private readonly double[] _cumulated;

    public Zipf(int count, double exponent = 1, double shift = 2.7)
    {
        _cumulated = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++) _cumulated[rank] = sum += 1 / Math.Pow(rank + shift, exponent);
    }

    public int Draw(Random random)
    {
        var at = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return Math.Min(at < 0 ? ~at : at, _cumulated.Length - 1);
    }
}
