using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Palmares.Search;

/// <summary>How long searches take, in seconds, as the instrument <c>palmares.search.duration</c> of the meter <c>Palmares.Search</c>.</summary>
internal static class SearchDurations
{
    private static readonly Histogram<double> Durations = new Meter("Palmares.Search").CreateHistogram<double>("palmares.search.duration", "s");

    /// <returns>To be given to <see cref="End"/>; 0 while nobody listens.</returns>
    public static long Begin() => Durations.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void End(long begun)
    {
        if (begun != 0) Durations.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }
}
