using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>A browser as people know it, from what it calls itself.</summary>
public static class Browser
{
    // The first that fits: most browsers name others too.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string agent, Localizer t)
    {
        var browser = Browsers.FirstOrDefault(known => agent.Contains(known.Mark, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(known => agent.Contains(known.Mark, StringComparison.Ordinal)).Name;
        // i18n: as in "Firefox on Windows"
        return browser is not null && system is not null ? t.In("browser", "{0} on {1}", browser, system) : browser ?? system ?? t["A browser"];
    }
}
