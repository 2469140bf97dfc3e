namespace Palmares.Domain.Access;

/// <summary>Who asks, with the roles that hold today. Everything that is allowed is decided from this and from facts.</summary>
/// <param name="PersonId">Null for a visitor.</param>
/// <param name="Posts">Roles in institutions that hold today.</param>
/// <param name="Offices">Roles for the association that hold today.</param>
/// <param name="HasSecondFactor">Whether this session was opened with a second factor.</param>
public sealed record Actor(Guid? PersonId, string Name, IReadOnlyList<Post> Posts, IReadOnlyList<Office> Offices, bool HasSecondFactor)
{
    public static readonly Actor Visitor = new(null, "", [], [], false);

    public bool IsSignedIn => PersonId is not null;

    /// <summary>Institutions whose entries this person writes.</summary>
    public IEnumerable<string> WritesFor => Posts
        .Where(post => post.Role is InstitutionRole.Author or InstitutionRole.Coordinator)
        .Select(post => post.InstitutionId).Distinct();

    public bool Holds(string institutionId, InstitutionRole role) => Posts.Contains(new Post(institutionId, role));

    /// <summary>Whether the person writes entries of the institution.</summary>
    public bool Writes(string institutionId) => Holds(institutionId, InstitutionRole.Author) || Holds(institutionId, InstitutionRole.Coordinator);

    /// <summary>Whether the person may act in this role now: one that needs a second factor is none without it.</summary>
    public bool Is(AssociationRole role) => (HasSecondFactor || !role.NeedsSecondFactor()) && Offices.Any(office => office.Role == role);
}

/// <summary>A role in an institution.</summary>
public sealed record Post(string InstitutionId, InstitutionRole Role);

/// <summary>A role for the association, for one competition where it has one.</summary>
public sealed record Office(AssociationRole Role, string? CompetitionId);
