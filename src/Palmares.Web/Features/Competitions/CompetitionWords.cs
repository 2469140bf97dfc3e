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

    /// <summary>"CNSS, Morocco": acronym where there is one, and country; what was announced if the institution is not in the data.</summary>
    public static string InstitutionName(this Laureate laureate, Catalogue catalogue, Localizer localizer)
    {
        if (catalogue.Institution(laureate.InstitutionId) is not { } institution) return laureate.InstitutionId ?? laureate.Title ?? "";
        var name = institution.Acronym ?? institution.Names.For(localizer.Language).Text;
        return catalogue.Country(institution.CountryCode) is { } country ? $"{name}, {country.Names.For(localizer.Language).Text}" : name;
    }
}
