using Palmares.Domain.Access;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Demo;

/// <summary>Somebody of the demonstration; signs in as <paramref name="Name"/>.</summary>
/// <param name="Name">The sign-in name and the part of the address before the @.</param>
public sealed record DemoPerson(string Name, string FullName, Language Language, string? InstitutionId, string? Function, InstitutionRole[] Roles, AssociationRole[] Offices);

/// <summary>One person for every role, in several languages.</summary>
public static class DemoPeople
{
    public const string Domain = "demo.example.org";

    public static string AddressOf(string? name) => $"{name}@{Domain}";

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("claire", "Claire Moreau", Language.Fr, "fr-cnaf", "Chargée de mission innovation", [InstitutionRole.Author], []),
        new("hugo", "Hugo Lefèvre", Language.Fr, "fr-cnaf", "Responsable des relations internationales", [InstitutionRole.Coordinator], []),
        new("nicole", "Nicole Bertrand", Language.Fr, "fr-cnaf", "Directrice générale", [InstitutionRole.Signatory], []),
        new("jonas", "Jonas Weber", Language.De, "de-dguv", "Referent Internationales", [InstitutionRole.Author], []),
        new("katrin", "Katrin Hoffmann", Language.De, "de-dguv", "Leiterin Internationale Beziehungen", [InstitutionRole.Coordinator], []),
        new("matthias", "Matthias Brandt", Language.De, "de-dguv", "Hauptgeschäftsführer", [InstitutionRole.Signatory], []),
        new("lucia", "Lucía Fernández", Language.Es, "es-inss", "Jefa de proyecto", [InstitutionRole.Author, InstitutionRole.Coordinator], []),
        new("alvaro", "Álvaro Ruiz", Language.Es, "es-inss", "Director General", [InstitutionRole.Signatory], []),
        new("ines", "Inês Carvalho", Language.En, "pt-iss", "Head of International Affairs", [InstitutionRole.Author], []),
        new("rui", "Rui Almeida", Language.En, "pt-iss", "Chair of the Board", [InstitutionRole.Signatory], []),
        new("aino", "Aino Virtanen", Language.En, "fi-kela", "Development Manager", [InstitutionRole.Author, InstitutionRole.Coordinator], []),
        new("mikael", "Mikael Lindqvist", Language.En, "fi-kela", "Director General", [InstitutionRole.Signatory], []),
        new("sofia", "Sofia Rossi", Language.En, null, "Programme Officer", [], [AssociationRole.Secretariat]),
        new("pierre", "Pierre Dubois", Language.Fr, null, "Chargé de programme", [], [AssociationRole.Secretariat]),
        new("amina", "Amina Okafor", Language.En, null, "Member of the jury", [], [AssociationRole.Juror]),
        new("henrik", "Henrik Larsen", Language.En, null, "Chair of the jury", [], [AssociationRole.JuryChair]),
        new("teresa", "Teresa Vidal", Language.Es, null, "Translator", [], [AssociationRole.Translator]),
        new("edith", "Edith Keller", Language.De, null, "Library editor", [], [AssociationRole.Editor]),
        new("oscar", "Oscar Lindgren", Language.En, null, "Auditor", [], [AssociationRole.Auditor]),
        new("ada", "Ada Nkemelu", Language.En, null, "Administrator", [], [AssociationRole.Administrator]),
    ];
}
