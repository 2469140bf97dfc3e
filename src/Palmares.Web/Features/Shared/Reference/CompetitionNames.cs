using Palmares.Domain.Institutions;
using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Reference;

/// <summary>Names from the reference data, in the reader's language; an id that is not there names itself.</summary>
public static class CompetitionNames
{
    /// <summary>"Europe 2027": region and year name a competition in every language.</summary>
    public static string CompetitionName(this Catalogue catalogue, string id, Localizer t) => catalogue.Competition(id) is { } competition
        ? $"{catalogue.Region(competition.RegionId)?.Names.For(t.Language).Text ?? competition.RegionId} {Localizer.Year(competition.Year)}" : id;

    public static TextIn InstitutionName(this Catalogue catalogue, string id, Localizer t) => catalogue.Institution(id)?.Names.For(t.Language) ?? new(id, t.Code);

    public static string CountryName(this Catalogue catalogue, Institution institution, Localizer t) =>
        catalogue.Country(institution.CountryCode)?.Names.For(t.Language).Text ?? institution.CountryCode;
}
