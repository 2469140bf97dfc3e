using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Demo;

namespace Palmares.Browser.Tests.Entering;

/// <summary>Who writes which entry of the demonstration anew, together with whom; people by their names there.</summary>
/// <param name="PartnerCountry">As the list of institutions writes it in the author's language.</param>
internal sealed record Cast(string File, string Author, string Signatory, string Colleague, string Partner, string PartnerCountry)
{
    public DemoPerson PartnerPerson => DemoPeople.All.Single(person => person.Name == Partner);

    public string PartnerInstitution => PartnerPerson.InstitutionId!;

    public EntryContent Content => new DemoEntry(File, Author, DemoStage.Draft).Content().With(EntryField.Partners, PartnerInstitution);
}
