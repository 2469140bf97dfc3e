namespace Palmares.Domain.Entries;

public enum ShareKind
{
    View,
    Edit,
}

/// <summary>A person beyond the institution's own authors who may view or edit one entry.</summary>
public sealed class EntryShare
{
    public Guid EntryId { get; init; }

    public required Guid PersonId { get; init; }

    public required ShareKind Kind { get; set; }

    public required Guid SharedBy { get; init; }

    public required DateTimeOffset SharedAt { get; init; }
}
