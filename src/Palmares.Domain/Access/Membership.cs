namespace Palmares.Domain.Access;

/// <summary>A person's role in an institution, from its first to its last day; days are the association's.</summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required string InstitutionId { get; init; }

    public required InstitutionRole Role { get; init; }

    /// <summary>The person's function there ("Director General"), as the person or the coordinator wrote it.</summary>
    public string? Function { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
