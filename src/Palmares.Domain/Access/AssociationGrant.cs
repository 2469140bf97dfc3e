namespace Palmares.Domain.Access;

/// <summary>A person's role for the association; jurors and chairs hold theirs for one competition.</summary>
public sealed class AssociationGrant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required AssociationRole Role { get; init; }

    /// <summary>Set for jurors and jury chairs, null for everyone else.</summary>
    public string? CompetitionId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
