using Palmares.Domain.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>What a role is called.</summary>
public static class RoleWords
{
    public static string Of(Localizer t, InstitutionRole role) => role switch
    {
        InstitutionRole.Author => t.In("role", "Author"),
        InstitutionRole.Coordinator => t.In("role", "Coordinator"),
        _ => t.In("role", "Signatory"),
    };

    public static string Of(Localizer t, AssociationRole role) => role switch
    {
        AssociationRole.Secretariat => t.In("role", "Secretariat"),
        AssociationRole.Juror => t.In("role", "Member of the jury"),
        AssociationRole.JuryChair => t.In("role", "Chair of the jury"),
        AssociationRole.Translator => t.In("role", "Translator"),
        AssociationRole.Editor => t.In("role", "Editor of the library"),
        AssociationRole.Auditor => t.In("role", "Auditor"),
        _ => t.In("role", "Administrator"),
    };
}
