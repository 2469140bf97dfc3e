using Palmares.Domain.Competitions;

namespace Palmares.Domain.Entries;

/// <summary>One page of the form: one subject. <paramref name="Code"/> stands in its address.</summary>
public sealed record FormPart(string Code, IReadOnlyList<EntryField> Fields)
{
    /// <summary>In the form's order.</summary>
    public static readonly IReadOnlyList<FormPart> All =
    [
        new("basics", [EntryField.Title, EntryField.Year, EntryField.Language]),
        new("topics", [EntryField.Topics]),
        new("institutions", [EntryField.Partners]),
        new("contact", [EntryField.ContactName, EntryField.ContactFunction, EntryField.ContactAddress, EntryField.ContactPhone]),
        .. EntryFields.Counted.Select(field => new FormPart(EntryFieldCodes.Of(field), [field])),
    ];

    /// <summary>The one long text of the page, or null where it has other fields.</summary>
    public EntryField? Text => Fields[0].IsCounted() ? Fields[0] : null;

    public FormPart? Next => Index + 1 < All.Count ? All[Index + 1] : null;

    public FormPart? Previous => Index > 0 ? All[Index - 1] : null;

    private int Index => All.ToList().FindIndex(page => page.Code == Code);

    public static FormPart? Find(string? code) => All.FirstOrDefault(page => page.Code == code);

    public static FormPart Of(EntryField field) => All.First(page => page.Fields.Contains(field));

    public PartState StateIn(EntryContent content, RuleSet rules)
    {
        if (Text == EntryField.Summary && Palmares.Domain.Text.WordCount.Of(content[EntryField.Summary]) > rules.WordsPerSummary) return PartState.OverLimit;
        var asked = Fields.Where(field => field is not (EntryField.Partners or EntryField.ContactPhone)).ToList();
        var filled = asked.Count(field => IsFilled(field, content));
        if (asked.Count == 0) return Fields.Any(field => IsFilled(field, content)) ? PartState.Done : PartState.Optional;
        if (filled == asked.Count) return PartState.Done;
        return Fields.Any(field => content[field].Length > 0) ? PartState.InProgress : PartState.NotStarted;
    }

    private static bool IsFilled(EntryField field, EntryContent content) => field switch
    {
        EntryField.Year => content.Year is not null,
        EntryField.Language => content.Language is not null,
        _ => !string.IsNullOrWhiteSpace(content[field]),
    };
}

/// <summary>How far a part of the form has come.</summary>
public enum PartState
{
    NotStarted,
    InProgress,
    Done,

    /// <summary>Nothing there, and nothing need be.</summary>
    Optional,

    /// <summary>More words than the part may have.</summary>
    OverLimit,
}
