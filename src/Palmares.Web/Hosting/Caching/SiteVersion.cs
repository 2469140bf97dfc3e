using System.Globalization;

namespace Palmares.Web.Hosting.Caching;

/// <summary>
/// What every anonymous answer depends on: the build, the state of the library, and the day (calls open and close, events
/// pass). While it stays the same, the same address has the same answer.
/// </summary>
public sealed class SiteVersion(TimeProvider clock)
{
    private static readonly string Build = typeof(SiteVersion).Module.ModuleVersionId.ToString("N")[..12];

    private long _library;
    private long _replaced;

    /// <summary>To be called after the catalogue and the index have changed, never before.</summary>
    public void LibraryChanged(long watermark) => Interlocked.Exchange(ref _library, watermark);

    /// <summary>To be called when the index was exchanged for one that may answer otherwise at the same watermark.</summary>
    public void LibraryReplaced() => Interlocked.Exchange(ref _replaced, clock.GetUtcNow().UtcTicks);

    public string Current => string.Create(
        CultureInfo.InvariantCulture,
        $"{Build}-{Interlocked.Read(ref _library):x}-{Interlocked.Read(ref _replaced):x}-{clock.GetUtcNow().UtcDateTime.Date.Ticks / TimeSpan.TicksPerDay:x}");
}
