using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;

namespace Palmares.Testing.Pages;

/// <summary>
/// Every public page template. Whatever must be true of all pages is tested for all of these, over HTTP and in the browser:
/// a new template is covered by its line here, and a test fails as long as it has none.
/// </summary>
public static class SitePages
{
    public static readonly IReadOnlyList<SitePage> All =
    [
        new("home", Links.Home),
        new("library", Links.Library),
        new("library, words and a choice", language => Links.Library(language, "q=pension&region=africa")),
        new("library, map", language => Links.Library(language, "country=MX&view=map")),
        new("library, charts", language => Links.Library(language, "q=pension&view=charts")),
        new("library, nothing found", language => Links.Library(language, "country=FR&q=pension&topic=investment&year=1999")),
        new("record", language => Links.Practice(language, 1, "occupational-integration-nurseries")),
        new("record without a translation", language => Links.Practice(language, 41, "open-data-guatemala")),
        new("institutions", Links.Institutions),
        new("institution", language => Links.Institution(language, "fr-cnaf")),
        new("topics", Links.Topics),
        new("topic", language => Links.Topic(language, "extension-of-coverage")),
        new("countries", Links.Countries),
        new("country", language => Links.Country(language, "FR")),
        new("competitions", Links.Competitions),
        new("competition", language => Links.Competition(language, "africa-2008")),
        new("events", Links.Events),
        new("event", language => Links.Event(language, "wssf-2007")),
        new("rules", Links.Rules),
        new("official form", Links.RulesForm),
        new("about", Links.About),
        new("accessibility", Links.Accessibility),
        new("privacy", Links.Privacy),
        new("not found", language => $"{Links.Home(language)}/nothing-here", Status: 404),
    ];

    public static SitePage Named(string name) => All.Single(page => page.Name == name);
}
