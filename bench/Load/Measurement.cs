using System.Diagnostics;

namespace Palmares.Bench.Load;

/// <summary>What one run of load showed. Times in milliseconds; CPU is the server's alone, per request.</summary>
internal sealed record Measurement(double Cpu, double Median, double P99, double PerSecond, double Kilobytes)
{
    public static Measurement Of(long[] ticks, TimeSpan cpu, TimeSpan wall, long bytes)
    {
        Array.Sort(ticks);
        return new(
            cpu.TotalMilliseconds / ticks.Length,
            Milliseconds(ticks[ticks.Length / 2]),
            Milliseconds(ticks[(int)(ticks.Length * 0.99)]),
            ticks.Length / wall.TotalSeconds,
            bytes / 1000.0 / ticks.Length);
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
