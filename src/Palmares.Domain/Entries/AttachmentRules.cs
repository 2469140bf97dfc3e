using Palmares.Domain.Shared;

namespace Palmares.Domain.Entries;

/// <summary>What the form takes beside its texts (rule 4): a few files, which count no words.</summary>
public static class AttachmentRules
{
    public const int MostFiles = 5;

    public const int MostMegabytes = 10;

    public const int MostBytes = MostMegabytes << 20;

    public const int LongestCaption = 500;

    public const int LongestAlternativeText = 1_000;

    /// <summary>What is wrong with the words beside a file; a picture must say what it shows.</summary>
    public static IReadOnlyList<Violation> CheckWords(bool isPicture, string caption, string alternativeText)
    {
        var violations = new List<Violation>();
        if (caption.Length > LongestCaption) violations.Add(new("caption-too-long", "caption", caption.Length - LongestCaption));
        if (isPicture && string.IsNullOrWhiteSpace(alternativeText)) violations.Add(new("picture-not-described", "alt"));
        if (alternativeText.Length > LongestAlternativeText) violations.Add(new("description-too-long", "alt", alternativeText.Length - LongestAlternativeText));
        return violations;
    }

    /// <summary>What stands against submission: pictures that nobody has described yet.</summary>
    public static IEnumerable<Violation> CheckForSubmission(IEnumerable<Attachment> attachments) =>
        attachments.Where(file => file.IsPicture && string.IsNullOrWhiteSpace(file.AlternativeText)).Select(file => new Violation("picture-not-described", "attachments", file.FileName));
}
