using Palmares.Domain.Events;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Events;

internal static class EventWords
{
    /// <summary>"Porto, Portugal", "Online", or what of it is known; empty if nothing is.</summary>
    public static string Place(this AssociationEvent e, Catalogue catalogue, Localizer localizer)
    {
        if (e.Online) return localizer["Online"];
        var country = catalogue.Country(e.CountryCode)?.Names.For(localizer.Language).Text ?? e.CountryCode;
        return (e.City, country) switch
        {
            (null, null) => "",
            (null, _) => country,
            (_, null) => e.City,
            _ => $"{e.City}, {country}",
        };
    }

    public static CalendarText ForCalendar(this AssociationEvent e, Catalogue catalogue, Localizer localizer, string baseUrl)
        => new(e.Titles.For(localizer.Language).Text, e.Place(catalogue, localizer), baseUrl + Links.Event(localizer.Language, e.Id));
}
