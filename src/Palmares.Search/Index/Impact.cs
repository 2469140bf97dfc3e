namespace Palmares.Search.Index;

/// <summary>
/// How much a word weighs in a document, as one byte on a logarithmic scale (steps of 4.4 %). A weight of 256 is one
/// occurrence in a section of usual length.
/// </summary>
internal static class Impact
{
    public const int One = 256;

    private const double StepsPerDoubling = 16;

    private static readonly int[] Weights = [.. Enumerable.Range(0, 256).Select(code => (int)Math.Round(Math.Pow(2, code / StepsPerDoubling)))];

    public static ReadOnlySpan<int> Table => Weights;

    public static byte Encode(long weight) =>
        (byte)Math.Clamp(Math.Round(Math.Log2(Math.Max(weight, 1)) * StepsPerDoubling), 0, 255);
}
