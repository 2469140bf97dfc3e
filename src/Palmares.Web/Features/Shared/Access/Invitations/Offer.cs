using Palmares.Domain.Access;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Access.Invitations;

/// <summary>The one thing that an invitation gives: a role in an institution, a role for the association, or a share in an entry.</summary>
public sealed record Offer
{
    private Offer()
    {
    }

    public string? InstitutionId { get; private init; }

    public InstitutionRole? InstitutionRole { get; private init; }

    public string? Function { get; private init; }

    public AssociationRole? AssociationRole { get; private init; }

    public string? CompetitionId { get; private init; }

    public Guid? EntryId { get; private init; }

    public ShareKind? Share { get; private init; }

    public static Offer Of(string institutionId, InstitutionRole role, string? function = null) => new() { InstitutionId = institutionId, InstitutionRole = role, Function = function };

    /// <param name="competitionId">For jurors and jury chairs, and only for them.</param>
    public static Offer Of(AssociationRole role, string? competitionId) => new() { AssociationRole = role, CompetitionId = competitionId };

    public static Offer Of(Guid entryId, ShareKind share) => new() { EntryId = entryId, Share = share };

    public static Offer Of(Invitation invitation) => new()
    {
        InstitutionId = invitation.InstitutionId, InstitutionRole = invitation.InstitutionRole, Function = invitation.Function,
        AssociationRole = invitation.AssociationRole, CompetitionId = invitation.CompetitionId, EntryId = invitation.EntryId, Share = invitation.Share,
    };
}
