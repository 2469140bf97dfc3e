using Palmares.Bench.Queries;

namespace Palmares.Bench.Table;

/// <summary>The goals of the speed table, in CPU time of their limits.</summary>
internal static class Goals
{
    public const double Record = 1;

    /// <summary>Against the output cache, and of a 304 against a constant answer.</summary>
    public const double Cached = 1.5;

    /// <summary>At most 3 R up to 10,000 records (4 R for words in 30 %), 6 R at 100,000 (15 R).</summary>
    public static double List(int records, Band band) => (records > 10_000, band.IsCommon) switch
    {
        (false, false) => 3,
        (false, true) => 4,
        (true, false) => 6,
        (true, true) => 15,
    };
}
