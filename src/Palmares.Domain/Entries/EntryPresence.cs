namespace Palmares.Domain.Entries;

/// <summary>Who has which part of the form open, for "Ana is editing section 3" and for the grace at closing (rule 8).</summary>
public sealed class EntryPresence
{
    public required Guid EntryId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The page of the form.</summary>
    public required string Page { get; set; }

    /// <summary>The last sign of life: a page asked for, a save, or the page's own beat.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
