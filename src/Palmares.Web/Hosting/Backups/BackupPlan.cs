using System.Globalization;
using System.Xml;

namespace Palmares.Web.Hosting.Backups;

/// <summary>Where backups go, how often, and how many stay.</summary>
public sealed record BackupPlan(string Folder, TimeSpan Every, int Keep)
{
    /// <summary>When it may be tried again after a failure, by this process.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>From <c>PALMARES_BACKUP</c>, <c>_EVERY</c> and <c>_KEEP</c>; null where no folder is set.</summary>
    /// <exception cref="InvalidOperationException">A setting that cannot be understood.</exception>
    public static BackupPlan? Read(IConfiguration configuration)
    {
        if (configuration["PALMARES_BACKUP"] is not { Length: > 0 } folder) return null;
        var (every, keep) = (configuration["PALMARES_BACKUP_EVERY"], configuration["PALMARES_BACKUP_KEEP"]);
        return new(Path.GetFullPath(folder), string.IsNullOrEmpty(every) ? TimeSpan.FromDays(1) : Duration(every), string.IsNullOrEmpty(keep) ? 14 : Count(keep));
    }

    private static TimeSpan Duration(string text)
    {
        try
        {
            if (XmlConvert.ToTimeSpan(text) is var every && every >= TimeSpan.FromMinutes(1)) return every;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
        }
        throw new InvalidOperationException($"PALMARES_BACKUP_EVERY is no duration of a minute or more, like P1D or PT6H: {text}");
    }

    private static int Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keep) && keep > 0 ? keep
        : throw new InvalidOperationException($"PALMARES_BACKUP_KEEP is no number from 1: {text}");
}
