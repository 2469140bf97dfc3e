using System.Globalization;

namespace Palmares.Web.Hosting.Health;

/// <summary>The disk that the data folder is on. <c>PALMARES_DISK_RESERVE</c>: so many megabytes must be free, 256 where nothing is said.</summary>
public sealed class DiskSpace(IConfiguration configuration)
{
    private readonly string _folder = configuration.DataFolder();
    private readonly long _reserve = Reserve(configuration["PALMARES_DISK_RESERVE"]) << 20;

    /// <summary>Bytes that this program may still write.</summary>
    public long Free => new DriveInfo(_folder).AvailableFreeSpace;

    public PartState State => PartStates.Disk(Free, _reserve);

    private static long Reserve(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? 256
        : long.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes < 1L << 40 ? megabytes
        : throw new InvalidOperationException($"PALMARES_DISK_RESERVE is not a number of megabytes: {setting}");
}
