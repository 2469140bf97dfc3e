using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>
/// The tags of the form's content controls, the same in every language and for good: <c>palmares:summary</c>, and for each topic
/// to tick <c>palmares:topics:extension-of-coverage</c>.
/// </summary>
internal static class WordTags
{
    private const string Prefix = "palmares:";

    public static string Of(EntryField field) => Prefix + EntryFieldCodes.Of(field);

    public static string OfTopic(string id) => $"{Of(EntryField.Topics)}:{id}";

    public static EntryField? Field(string? tag) =>
        tag?.StartsWith(Prefix, StringComparison.Ordinal) == true ? EntryFieldCodes.Find(tag[Prefix.Length..].Split(':')[0]) : null;

    /// <summary>Null where the tag is not one of a topic.</summary>
    public static string? Topic(string? tag) => Field(tag) == EntryField.Topics && tag!.Split(':') is [_, _, var id] ? id : null;
}
