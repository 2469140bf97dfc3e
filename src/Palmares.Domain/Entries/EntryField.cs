namespace Palmares.Domain.Entries;

/// <summary>The fields of the official form (rule 4), in its order. What stands in a field is always text.</summary>
public enum EntryField
{
    Title,

    /// <summary>Four figures.</summary>
    Year,

    /// <summary>A code of <see cref="Shared.Language"/>, declared once for the whole entry (rule 5).</summary>
    Language,

    /// <summary>Ids of topics, parted by single spaces.</summary>
    Topics,

    /// <summary>Ids of the other institutions concerned, parted by single spaces.</summary>
    Partners,

    ContactName,
    ContactFunction,
    ContactAddress,
    ContactPhone,
    Summary,
    Issue,
    Objectives,
    Innovation,
    Resources,
    Results,
    Lessons,
}

public static class EntryFields
{
    public static readonly IReadOnlyList<EntryField> All = Enum.GetValues<EntryField>();

    /// <summary>The six sections, numbered from 1 on the form.</summary>
    public static readonly IReadOnlyList<EntryField> Sections =
        [EntryField.Issue, EntryField.Objectives, EntryField.Innovation, EntryField.Resources, EntryField.Results, EntryField.Lessons];

    /// <summary>Without which nothing is submitted: all but partners, the contact's function and phone.</summary>
    public static readonly IReadOnlyList<EntryField> Required =
        [.. All.Where(field => field is not (EntryField.Partners or EntryField.ContactFunction or EntryField.ContactPhone))];

    /// <summary>What the limit of words covers: summary and sections (rule 6).</summary>
    public static readonly IReadOnlyList<EntryField> Counted = [EntryField.Summary, .. Sections];

    public static bool IsCounted(this EntryField field) => field >= EntryField.Summary;

    /// <summary>Whether a change of the field makes endorsements stale (rule 7): all but the contact's.</summary>
    public static bool IsMaterial(this EntryField field) => field is not (>= EntryField.ContactName and <= EntryField.ContactPhone);
}
