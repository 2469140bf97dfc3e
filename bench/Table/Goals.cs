using Palmares.Bench.Queries;

namespace Palmares.Bench.Table;

/// <summary>The goals of the speed table, in CPU time of their limits.</summary>
internal static class Goals
{
    public const double Record = 1;

    /// <summary>Of a draft, and a submission.</summary>
    public const double Save = 5;

    /// <summary>Against the output cache, and of a 304 against a constant answer.</summary>
    public const double Cached = 1.5;

    /// <summary>At most 3 R up to 10,000 records (4 R for words in 30 %), 6 R at 100,000 (15 R), 60 R beyond.</summary>
    public static double List(int records, Band band) => records switch
    {
        <= 10_000 => band.IsCommon ? 4 : 3,
        <= 100_000 => band.IsCommon ? 15 : 6,
        _ => 60,
    };
}
