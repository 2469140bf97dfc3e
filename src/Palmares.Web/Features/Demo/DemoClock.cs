using System.Globalization;

namespace Palmares.Web.Features.Demo;

/// <summary>The system's clock, moved by what the visitors of the demonstration asked for; a file keeps that over restarts.</summary>
public sealed class DemoClock(string file) : TimeProvider
{
    private long _offset = Read(file);

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    public void Advance(TimeSpan by) => Keep(Offset + by);

    public void Set(DateTimeOffset now) => Keep(now - System.GetUtcNow());

    /// <summary>Back to the present.</summary>
    public void Reset() => Keep(TimeSpan.Zero);

    /// <exception cref="ArgumentOutOfRangeException">Beyond the years that dates can be shown in; the clock stays as it was.</exception>
    private void Keep(TimeSpan offset)
    {
        if (offset.Duration() > TimeSpan.FromDays(3650)) throw new ArgumentOutOfRangeException(nameof(offset), "The clock moves ten years at most.");
        Interlocked.Exchange(ref _offset, offset.Ticks);
        File.WriteAllText(file, offset.Ticks.ToString(CultureInfo.InvariantCulture));
    }

    private static long Read(string file) =>
        File.Exists(file) && long.TryParse(File.ReadAllText(file), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ticks) ? ticks : 0;
}
