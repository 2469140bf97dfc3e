using Palmares.Domain.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>What roles are called.</summary>
public static class RoleNames
{
    public static string RoleName(this Localizer t, InstitutionRole role) => role switch
    {
        InstitutionRole.Author => t["Author"],
        InstitutionRole.Coordinator => t["Coordinator"],
        _ => t["Signatory"],
    };

    public static string RoleName(this Localizer t, AssociationRole role) => role switch
    {
        AssociationRole.Secretariat => t["Secretariat"],
        AssociationRole.Juror => t["Juror"],
        AssociationRole.JuryChair => t["Chair of the jury"],
        AssociationRole.Translator => t["Translator"],
        AssociationRole.Editor => t["Library editor"],
        AssociationRole.Auditor => t["Auditor"],
        _ => t["Administrator"],
    };
}
