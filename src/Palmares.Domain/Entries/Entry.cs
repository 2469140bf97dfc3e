namespace Palmares.Domain.Entries;

/// <summary>
/// One good practice that an institution enters in a competition. Its working text lives in <see cref="Fields"/>, what was
/// saved for good in <see cref="EntryVersion"/>s. Its status is computed from facts, see <see cref="EntryStatus"/>.
/// </summary>
public sealed class Entry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What people call it; given once and never again.</summary>
    public required int Number { get; init; }

    public required string CompetitionId { get; init; }

    /// <summary>The lead institution, to which entry, slot and award belong.</summary>
    public required string InstitutionId { get; init; }

    /// <summary>Who answers for it within the institution; can be transferred.</summary>
    public required Guid OwnerId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its place, from 1, among the institution's candidates on the quota board; null while not ranked.</summary>
    public int? Rank { get; set; }

    /// <summary>Takes one of the institution's slots: from its first submission until it is withdrawn before closing.</summary>
    public bool HoldsSlot { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    public string? WithdrawalReason { get; set; }

    public List<DraftField> Fields { get; init; } = [];

    public List<EntryShare> Shares { get; init; } = [];

    /// <summary>The working text; needs <see cref="Fields"/>.</summary>
    public EntryContent Draft => new(Fields.Select(draft => KeyValuePair.Create(draft.Field, draft.Text)));
}
