using Palmares.Domain.Competitions;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Competitions;

internal static class CompetitionWords
{
    /// <summary>"Africa 2023": region and year name a competition in every language.</summary>
    public static string Name(this Competition competition, Catalogue catalogue, Localizer localizer)
        => $"{catalogue.Region(competition.RegionId)?.Names.For(localizer.Language).Text ?? competition.RegionId} {competition.Year}";

    public static string Word(this CompetitionState state, Localizer localizer) => state switch
    {
        CompetitionState.Announced => localizer["Announced"],
        CompetitionState.Open => localizer["Open for entries"],
        _ => localizer["Closed"],
    };

    /// <summary>"Porto, Portugal, 16–18 April 2024", or what of it is known; empty if nothing is.</summary>
    public static string PlaceAndDate(this Forum forum, Catalogue catalogue, Localizer localizer)
    {
        var country = catalogue.Country(forum.CountryCode)?.Names.For(localizer.Language).Text;
        var date = forum.Period.Precision == DatePrecision.None ? null : localizer.Date(forum.Period);
        return string.Join(", ", new[] { forum.City, country, date }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>"CNSS, Morocco": acronym where there is one, and country; what was announced if the institution is not in the data, perhaps no more than a country.</summary>
    public static string InstitutionName(this Laureate laureate, Catalogue catalogue, Localizer localizer)
    {
        var institution = catalogue.Institution(laureate.InstitutionId);
        var country = catalogue.Country(institution?.CountryCode ?? laureate.CountryCode)?.Names.For(localizer.Language).Text;
        var name = institution is null ? laureate.InstitutionId ?? laureate.Title : institution.Acronym ?? institution.Names.For(localizer.Language).Text;
        return string.Join(", ", new[] { name, country }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
