using System.Collections.Frozen;

namespace Palmares.Domain.Entries;

/// <summary>The stable codes of the form's fields, in JSON, addresses and form names: "contact-name".</summary>
public static class EntryFieldCodes
{
    private static readonly string[] Codes =
    [
        "title", "year", "language", "topics", "partners", "contact-name", "contact-function", "contact-address", "contact-phone",
        "summary", "issue", "objectives", "innovation", "resources", "results", "lessons",
    ];

    private static readonly FrozenDictionary<string, EntryField> Fields = EntryFields.All.ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static string Of(EntryField field) => Codes[(int)field];

    /// <summary>Null where the code is none.</summary>
    public static EntryField? Find(string? code) => code is not null && Fields.TryGetValue(code, out var field) ? field : null;
}
