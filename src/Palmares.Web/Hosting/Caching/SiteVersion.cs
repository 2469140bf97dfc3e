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

    /// <summary>To be called after the catalogue and the index have changed, never before.</summary>
    public void LibraryChanged(long watermark) => Interlocked.Exchange(ref _library, watermark);

    public string Current => string.Create(
        CultureInfo.InvariantCulture,
        $"{Build}-{Interlocked.Read(ref _library):x}-{clock.GetUtcNow().UtcDateTime.Date.Ticks / TimeSpan.TicksPerDay:x}");
}
