namespace Palmares.Domain.Entries;

/// <summary>
/// What stands in one field of a draft. Each field has a revision of its own, so that two people in two sections never
/// conflict, and two in one section always notice.
/// </summary>
public sealed class DraftField
{
    public Guid EntryId { get; init; }

    public required EntryField Field { get; init; }

    /// <summary>As typed, line ends as U+000A; never ill-formed, no control characters.</summary>
    public required string Text { get; set; }

    /// <summary>Counts the changes from 1. A save names the one it was made from.</summary>
    public required int Revision { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required Guid SavedBy { get; set; }
}
