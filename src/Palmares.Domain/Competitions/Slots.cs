namespace Palmares.Domain.Competitions;

/// <summary>
/// How many of an institution's slots are taken in a competition. Its row is what makes the limit hold under any number of
/// writers: taken by a conditional update, guarded by a CHECK (architecture.md, traps).
/// </summary>
public sealed class Slots
{
    public required string CompetitionId { get; init; }

    public required string InstitutionId { get; init; }

    public required int Taken { get; init; }

    public required int Limit { get; init; }
}
