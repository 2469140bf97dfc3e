using Palmares.Domain.Entries;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Versions;

internal static class VersionWords
{
    public static string Of(VersionOccasion occasion, Localizer t) => occasion switch
    {
        VersionOccasion.Saved => t.In("occasion of a version", "Saved"),
        VersionOccasion.Restored => t.In("occasion of a version", "Restored"),
        VersionOccasion.Uploaded => t.In("occasion of a version", "Uploaded"),
        VersionOccasion.Copied => t.In("occasion of a version", "Copied"),
        VersionOccasion.EndorsementAsked => t.In("occasion of a version", "Endorsement asked for"),
        VersionOccasion.Submitted => t.In("occasion of a version", "Submitted"),
        _ => throw new ArgumentOutOfRangeException(nameof(occasion)),
    };
}
