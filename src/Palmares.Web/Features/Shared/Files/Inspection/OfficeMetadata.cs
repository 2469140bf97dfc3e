using System.Text;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>What stands instead of the parts that tell of a file's people, machine and history.</summary>
internal static class OfficeMetadata
{
    private static readonly byte[] Core = Encoding.UTF8.GetBytes(
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>""");

    private static readonly byte[] Application = Encoding.UTF8.GetBytes(
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>""");

    private static readonly byte[] Custom = Encoding.UTF8.GetBytes(
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>""");

    /// <summary>Null where the part stays as it is.</summary>
    public static byte[]? Instead(string part) => part.ToLowerInvariant() switch
    {
        "docprops/core.xml" => Core,
        "docprops/app.xml" => Application,
        "docprops/custom.xml" => Custom,
        _ => null,
    };
}
