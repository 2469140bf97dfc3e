using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared;

/// <summary>The sections in the head of every page.</summary>
public static class SiteMenu
{
    private static readonly string[] Sections = ["library", "competitions", "events", "rules", "about"];

    public static (string Section, string Href, string Label)[] Entries(Localizer t) =>
    [
        (Sections[0], Links.Library(t.Language), t["Library"]),
        (Sections[1], Links.Competitions(t.Language), t["Competitions"]),
        (Sections[2], Links.Events(t.Language), t["Events"]),
        (Sections[3], Links.Rules(t.Language), t["How to take part"]),
        (Sections[4], Links.About(t.Language), t["About"]),
    ];

    /// <summary>The entry under which a page stands; empty where it stands under none.</summary>
    public static string SectionOf(PathString path) => Array.Find(Sections, section => section == Links.Section(path)) ?? "";
}
