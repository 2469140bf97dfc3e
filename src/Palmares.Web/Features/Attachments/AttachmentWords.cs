using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Files.Inspection;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Attachments;

/// <summary>What keeps a file or its description from being saved, and sizes.</summary>
public static class AttachmentWords
{
    public static string Of(Violation violation, Localizer t) => violation.Code switch
    {
        "too-many-files" => t["An entry can have {0} files. Remove one before you add another.", violation.Arguments[0]],
        "withdrawn" => t["The entry was withdrawn; its files can no longer be changed."],
        "caption-too-long" => t.Plural((int)violation.Arguments[0], "The caption is {0} character too long.", "The caption is {0} characters too long."),
        "description-too-long" => t.Plural((int)violation.Arguments[0], "The description is {0} character too long.", "The description is {0} characters too long."),
        "picture-not-described" => t["Say what the picture shows, for those who cannot see it."],
        _ => FileWords.Of(violation, t),
    };

    public static string Size(long bytes, Localizer t) => bytes >= 1 << 20
        ? t["{0} MB", Math.Round((decimal)bytes / (1 << 20), 1)]
        : t["{0} KB", Math.Max(1, (int)(bytes >> 10))];

    public static string KindOf(Attachment file) => FileNames.Extension(file.FileName).ToUpperInvariant();
}
